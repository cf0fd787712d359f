#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Texts from records, and the names of files, come from strangers too. Whatever is not ours passes through here before it
// is written, each sink by its own function; a text that is escaped twice shows its backslashes twice, and does no harm.
namespace atelier::emit::escape {

/// Shows one code point after another as a terminal or a log may have it: what steers the terminal, cannot be seen, or turns the
/// direction of writing becomes `\u{1b}`, a byte that is no UTF-8 becomes `\x{ff}`; with `unicode` false so does all beyond ASCII.
/// More than a handful of marks on one letter are shown apart, so that no text is longer than it is wide beyond a fixed measure;
/// `##[` and its like, which build services obey anywhere in a line, are broken up.
class Terminal {
public:
    explicit Terminal(bool unicode) : unicode_{unicode} {}

    /// Appends what is shown of the code point at `at`, and gives the number of bytes that it takes in `text`.
    std::size_t show(std::string_view text, std::size_t at, std::string& out);

private:
    [[nodiscard]] bool ends_command(char32_t value);

    bool unicode_;
    unsigned marks_{0};   ///< on the last letter
    unsigned hashes_{0};  ///< 2 while the text may still become `##word[`
};

/// A text as part of one line on a terminal or in a log. Tabs and line ends become spaces; `::`, with which a line commands a
/// GitHub workflow, is broken up wherever it stands, since folding may bring it to the start of a line.
[[nodiscard]] std::string terminal(std::string_view text, bool unicode = true);

/// A file's name, in which every character counts: tabs and line ends are shown too.
[[nodiscard]] std::string path(std::string_view name, bool unicode = true);

/// Our own typographic signs (dashes, quotes, arrows, the ellipsis) as ASCII writes them; leaves all else as it is.
[[nodiscard]] std::string ascii(std::string_view text);

/// A sentence of ours that may quote a record, for a terminal: in ASCII our signs have their twins, and what is left is escaped.
[[nodiscard]] std::string sentence(std::string_view text, bool unicode);

/// A text as plain words in Markdown, fit for a paragraph, a heading, a list item or a cell of a table. Punctuation is escaped;
/// words that a forge would make something of (links, mail addresses, mentions, references, emoji, formulas) become code, the
/// one form that holds on GitHub and GitLab, which look for them after the Markdown has been read and its escapes are gone.
[[nodiscard]] std::string markdown(std::string_view text, bool unicode = true);

/// The same for a sentence of ours that may quote a record: what stands between two backticks is code.
[[nodiscard]] std::string markdown_sentence(std::string_view text, bool unicode = true);

/// A text as code in Markdown, fit for a table.
[[nodiscard]] std::string markdown_code(std::string_view text, bool unicode = true);

/// A text for XML, in an element or an attribute: markup as references, so that no `]]>` comes about either, and characters that XML 1.0
/// lacks replaced by U+FFFD. Line ends and tabs stay, as references.
[[nodiscard]] std::string xml(std::string_view text);

/// The same for a sentence of ours that may quote a record, in one line, with what cannot be seen shown as in sentence().
[[nodiscard]] std::string xml_sentence(std::string_view text, bool unicode = true);

/// A text as the message of a workflow command of GitHub Actions, and as the value of one of its properties. Line ends are kept, encoded;
/// what steers a terminal is shown, since the line stands in a log too.
[[nodiscard]] std::string command_data(std::string_view text, bool unicode = true);
[[nodiscard]] std::string command_property(std::string_view text, bool unicode = true);

/// A text as a field of CSV, quoted, in one line as terminal() shows it. Where a spreadsheet would take it for a formula (it begins with
/// `=`, `+`, `-`, `@` or their full-width twins, behind white space too), a `'` stands before it.
[[nodiscard]] std::string csv(std::string_view text);

/// A path as a URI reference, relative where the path is: percent-encoded segment by segment, and never read as one with a scheme or a host.
[[nodiscard]] std::string uri(std::string_view path);

}  // namespace atelier::emit::escape

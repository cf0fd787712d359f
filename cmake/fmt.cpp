// The definitions of fmt 9, compiled once for this build (AtelierFmt.cmake says why). Its headers declare these templates as instantiated
// elsewhere; this is where.
#include <fmt/format-inl.h>

namespace fmt {
namespace detail {

template thousands_sep_result<char> thousands_sep_impl<char>(locale_ref);
template char decimal_point_impl<char>(locale_ref);
template dragonbox::decimal_fp<float> dragonbox::to_decimal(float) noexcept;
template dragonbox::decimal_fp<double> dragonbox::to_decimal(double) noexcept;
template void buffer<char>::append(const char*, const char*);
template void vformat_to(buffer<char>&, string_view, format_args, locale_ref);

}  // namespace detail
}  // namespace fmt

"""Speaks to a language server over stdio, as an editor does."""

import json
import pathlib
import queue
import subprocess
import threading

PATIENCE = 60  # seconds for an answer; the first one waits for node to start


class LanguageServer:
    def __init__(self, command, folder, settings=None):
        """`settings` by their first part, as an editor keeps them: {"yaml": {"schemas": …}}."""
        self.settings = settings or {}
        self.root = pathlib.Path(folder).resolve().as_uri()
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder)
        self.inbox = queue.Queue()
        self.number = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def __enter__(self):
        capabilities = {
            "textDocument": {
                "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown", "plaintext"]}},
                "hover": {"contentFormat": ["markdown", "plaintext"]},
                "publishDiagnostics": {},
            },
            "workspace": {"configuration": True},
        }
        folders = [{"uri": self.root, "name": "records"}]
        self.ask("initialize", {"processId": None, "rootUri": self.root, "workspaceFolders": folders, "capabilities": capabilities})
        self.tell("initialized", {})
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()

    # ── messages ──

    def _listen(self):
        stream = self.process.stdout
        while True:
            length = 0
            while (line := stream.readline().strip()) != b"":
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            if length == 0:
                return self.inbox.put(None)
            self.inbox.put(json.loads(stream.read(length)))

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _next(self):
        message = self.inbox.get(timeout=PATIENCE)
        if message is None:
            raise RuntimeError("the language server has ended")
        if "method" in message and "id" in message:  # it asks for settings
            asked = (message.get("params") or {}).get("items", [])
            self._send({"id": message["id"], "result": [self.settings.get(item.get("section")) for item in asked]})
        return message

    def tell(self, method, params):
        self._send({"method": method, "params": params})

    def ask(self, method, params):
        self.number += 1
        self._send({"id": self.number, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == self.number and "method" not in message:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return message["result"]

    # ── what an editor does ──

    def open(self, path, text):
        """Opens a text, and waits for what the server finds in it."""
        uri = pathlib.Path(path).resolve().as_uri()
        self.tell("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}})
        while True:
            message = self._next()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                return message["params"]["diagnostics"]

    def complete(self, path, line, column):
        where = {"textDocument": {"uri": pathlib.Path(path).resolve().as_uri()}, "position": {"line": line, "character": column}}
        answer = self.ask("textDocument/completion", where)
        return answer["items"] if isinstance(answer, dict) else answer

    def hover(self, path, line, column):
        where = {"textDocument": {"uri": pathlib.Path(path).resolve().as_uri()}, "position": {"line": line, "character": column}}
        answer = self.ask("textDocument/hover", where)
        return answer["contents"]["value"] if answer else ""

"""A shell on a terminal of its own, typed into as a person would."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

WAIT_SECONDS = 20


class Terminal:
    def __init__(self, command, environment, folder):
        self.seen = ""
        child, self.master = pty.fork()
        if child == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)
        self.child = child
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 120, 0, 0))

    def type(self, text):
        os.write(self.master, text.encode())

    def read(self, seconds):
        """What appears within that time; everything is kept in `seen`."""
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return ""
        try:
            new = os.read(self.master, 65536).decode("utf-8", "replace")
        except OSError:
            return ""
        self.seen += new
        return new

    def wait_for(self, found, seconds=WAIT_SECONDS):
        """Waits until found() is true, and tells whether it came so far."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if found():
                return True
            self.read(0.05)
        return found()

    def close(self):
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        os.close(self.master)

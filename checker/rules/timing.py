"""A call -> its result, or Overtime when it takes too long. What stands around every rule (boundary.py) uses it.

On the main thread the alarm signal of the process cuts a call off: between two steps of Python, in a sleep, and inside a
regular expression, whose engine looks for signals. On another thread, or where the alarm is taken or unknown (Windows), a
watchdog thread raises the exception in the one it watches; that arrives between two steps of Python only. Neither cuts off one
long call into C, such as a sum over a billion numbers: it ends first. Both strike again and again, so that a bare `except:` in a
loop does not hold them off for long.
"""

from __future__ import annotations

import ctypes
import signal
import threading
import time
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Protocol, Self, TypeVar

AGAIN = 0.05  # seconds between two strikes, and between two looks of the watchdog
T = TypeVar("T")


class Overtime(BaseException):
    """The time is over; no Exception, so that code which catches every Exception lets it through."""


class Timer(Protocol):
    """Raises Overtime in this thread while it is armed and the time is over."""

    armed: bool

    def start(self) -> None: ...
    def stop(self) -> None: ...
    def close(self) -> None: ...


class Clock:
    """Calls functions, none for longer than `seconds`, in the thread that opened it:

    with Clock(10) as clock:
        clock.run(call)
    """

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def __enter__(self) -> Self:
        self.timer: Timer = Alarm(self.seconds) if alarm_is_free() else Watchdog(self.seconds)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.timer.close()

    def run(self, call: Callable[[], T]) -> T:
        """The result of `call()`; raises Overtime when it takes too long."""
        timer = self.timer
        timer.start()
        try:
            timer.armed = True
            return call()
        finally:
            timer.armed = False  # before anything is called, so that no new strike falls into what follows
            timer.stop()


def alarm_is_free() -> bool:
    """Whether this is the main thread, and nobody else uses the alarm signal of the process."""
    return (
        threading.current_thread() is threading.main_thread()
        and hasattr(signal, "setitimer")
        and signal.getsignal(signal.SIGALRM) == signal.SIG_DFL
        and not any(signal.getitimer(signal.ITIMER_REAL))
    )


class Alarm:
    """The timer of the process, whose signal the main thread answers."""

    def __init__(self, seconds: float) -> None:
        self.seconds, self.armed = seconds, False
        signal.signal(signal.SIGALRM, self._strike)

    def start(self) -> None:
        signal.setitimer(signal.ITIMER_REAL, self.seconds, AGAIN)

    def stop(self) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)

    def close(self) -> None:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)

    def _strike(self, _number: int, _frame: FrameType | None) -> None:
        if self.armed:
            raise Overtime


class Watchdog:
    """A thread that raises Overtime in the thread that made it."""

    def __init__(self, seconds: float) -> None:
        self.seconds, self.armed, self.deadline = seconds, False, 0.0
        self.watched = ctypes.c_ulong(threading.get_ident())
        self.striking, self.closed = threading.Lock(), threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def start(self) -> None:
        self.deadline = time.monotonic() + self.seconds

    def stop(self) -> None:
        with self.striking:  # a strike under way is let through, and taken back if it has not arrived
            self._send(None)

    def close(self) -> None:
        self.closed.set()

    def _watch(self) -> None:
        while not self.closed.wait(AGAIN):
            with self.striking:
                if self.armed and time.monotonic() > self.deadline:
                    self._send(Overtime)

    def _send(self, error: type[BaseException] | None) -> None:
        """See PyThreadState_SetAsyncExc in the C API of Python; None takes back what has not arrived."""
        ctypes.pythonapi.PyThreadState_SetAsyncExc(self.watched, ctypes.py_object(error) if error else None)

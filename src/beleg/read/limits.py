"""How much is too much."""

from __future__ import annotations

#: Bytes of a file, or of one line of JSON, beyond which it is refused.  The longest reports in news corpora have some hundred
#: thousand characters and saved pages a few megabytes; what is larger is a dump or an archive under the wrong name.
LIMIT = 16 * 1024 * 1024

#: A compressed file is given up where it has unfolded to this many times what was read of it.  Lines of JSON with news text
#: shrink 3 to 10 times, with many copies some 50 times; deflate itself ends near 1030.
UNFOLDING = 200

#: Unfolding is not judged before this many bytes have come out, so that small files of many like lines pass.
UNFOLDING_FROM = 16 * 1024 * 1024

#: Bytes of standard input that decide what kind it is.
GLANCE = 4096

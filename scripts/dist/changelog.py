"""Turns CHANGELOG.md into a changelog in Debian's form (Debian Policy 4.4).

usage: changelog.py MAINTAINER < CHANGELOG.md > changelog
"""

import datetime
import email.utils
import re
import sys
import textwrap


def main():
    for entry in re.split(r"^## ", sys.stdin.read(), flags=re.M)[1:]:
        head = re.match(r"(\d+\.\d+\.\d+) \((\d{4}-\d{2}-\d{2})\)\n", entry)
        if not head:
            sys.exit(f"CHANGELOG.md: no version with its date: {entry.splitlines()[0]}")
        date = datetime.datetime.fromisoformat(head.group(2)).replace(tzinfo=datetime.timezone.utc)
        items = [" ".join(item.split()) for item in re.split(r"^\* ", entry[head.end():], flags=re.M)[1:]]
        print(f"songngu ({head.group(1)}) stable; urgency=medium\n")
        for item in items:
            print(textwrap.fill(item, 78, initial_indent="  * ", subsequent_indent="    "))
        print(f"\n -- {sys.argv[1]}  {email.utils.format_datetime(date)}\n")


main()

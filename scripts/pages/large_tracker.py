"""Makes a site of more commitments than a tracker shows on one page.

usage: large_tracker.py FOLDER
"""

import pathlib
import sys

folder = pathlib.Path(sys.argv[1]) / "content"
(folder / "model").mkdir(parents=True)
(folder / "site.yaml").write_text("title: {vi: Lớn, en: Large}\nlanguages: [vi, en]\n")
(folder / "model/topics.yaml").write_text("all: {name: {vi: Chung, en: All}}\n")
for year in range(2001, 2013):
    report = folder / f"reports/r{year}"
    report.mkdir(parents=True)
    (report / "report.vi.md").write_text(f"---\ntitle: Vòng {year}\ndate: {year}-05-01\n---\n\nChữ.\n")
    rows = [
        f"  - {{id: c{year}-{n}, text: {{vi: Việc {n}, en: Work {n}}}, topic: all, status: {'planned' if n % 10 == 0 else 'done'}}}\n" for n in range(50)
    ]
    (report / "dialogue.yaml").write_text(f"start: {year}-05-01\ncommitments:\n" + "".join(rows))

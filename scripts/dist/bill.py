"""Writes what the program is made of, as a software bill of materials (SPDX 2.3, JSON).

usage: bill.py PROGRAM VERSION REVISION DATE < parts > songngu.spdx.json

PROGRAM is the built program, REVISION the commit that it was built from, DATE that commit's, as 2026-11-28T09:00:00Z. A part is a line of the standard
input, its fields divided by tabs: how it is linked (STATIC_LINK or DYNAMIC_LINK, relationships of SPDX), name, version, licence (an SPDX expression),
supplier, and its address as a package URL (https://github.com/package-url/purl-spec).
"""

import hashlib
import json
import sys


def package(identifier, name, version, licence, supplier, address):
    return {
        "SPDXID": identifier,
        "name": name,
        "versionInfo": version,
        "supplier": supplier,
        "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False,
        "licenseConcluded": licence,
        "licenseDeclared": licence,
        "copyrightText": "NOASSERTION",
        "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": address}],
    }


def relationship(one, kind, other):
    return {"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other}


def main():
    program, version, revision, date = sys.argv[1:]
    with open(program, "rb") as file:
        data = file.read()
    sha1, sha256 = hashlib.sha1(data).hexdigest(), hashlib.sha256(data).hexdigest()
    packages = [package("SPDXRef-songngu", "songngu", version, "Apache-2.0", "Organization: Songngu", f"pkg:generic/songngu@{version}?vcs_revision={revision}")]
    relationships = [
        relationship("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-songngu"),
        relationship("SPDXRef-program", "GENERATED_FROM", "SPDXRef-songngu"),
    ]
    for line in sys.stdin:
        linked, name, *rest = line.rstrip("\n").split("\t")
        identifier = "SPDXRef-" + name.replace("+", "p").replace("_", "-")
        packages.append(package(identifier, name, *rest))
        relationships.append(relationship("SPDXRef-program", linked, identifier))
    document = {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"songngu-{version}",
        "documentNamespace": f"urn:songngu:{version}:{sha256}",
        "creationInfo": {"created": date, "creators": ["Organization: Songngu"]},
        "packages": packages,
        "files": [{
            "SPDXID": "SPDXRef-program",
            "fileName": "./bin/songngu",
            "checksums": [{"algorithm": "SHA1", "checksumValue": sha1}, {"algorithm": "SHA256", "checksumValue": sha256}],
            "licenseConcluded": "NOASSERTION",
            "licenseInfoInFiles": ["NOASSERTION"],
            "copyrightText": "NOASSERTION",
        }],
        "relationships": relationships,
    }
    json.dump(document, sys.stdout, indent=2, ensure_ascii=False)
    print()


main()

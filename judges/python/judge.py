"""Judges files with the Python library factur-x: one JSON request a line in, one JSON reply a line out.

The library runs Schematrons through an HTTP "Saxon server": the first argument is the address of the one in our Java process.
"""

import json
import logging
import os
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

import facturx
from facturx import facturx as library

DOOR = sys.argv[1]
writing = Lock()


def invoice_xml(path):
    """The XML of the file: itself, or what the library extracts from a PDF."""
    with open(path, "rb") as file:
        content = file.read()
    if not content.startswith(b"%PDF"):
        return content
    name, xml = facturx.get_xml_from_pdf(content, check_xsd=False)
    if not xml:
        raise ValueError("no invoice is embedded in the PDF")
    return xml


def code_lists_of(level):
    """The folder of the code lists that the stylesheet of that level reads, or None when it reads none."""
    if level not in library.CODEDB_FACTURX_LEVEL2URL:
        return None
    rules = os.path.join(os.path.dirname(library.__file__), "xsd_and_schematron")
    return os.path.join(rules, os.path.dirname(library.FACTURX_LEVEL2schematron[level]))


def reasons_against(path):
    """Extracts, then checks the schema, then the Schematron: the first stage that refuses speaks."""
    stage = "extraction"
    try:
        xml = invoice_xml(path)
        stage = "xsd"
        facturx.xml_check_xsd(xml)
        stage = "schematron"
        document = library.etree.fromstring(xml)
        flavor = facturx.get_flavor(document)
        level = facturx.get_level(document, flavor)
        facturx.xml_check_schematron(
            xml,
            flavor=flavor,
            level=level,
            saxon_server_url=DOOR,
            saxon_server_codedb_dir=code_lists_of(level) if flavor == "factur-x" else None,
            saxon_server_raise_if_http_error=True,
        )
    except RuntimeError:
        raise  # the door failed: nothing was judged
    except Exception as refusal:
        return one_by_one(str(refusal)) or [{"rule": stage, "text": str(refusal)}]
    return []


def one_by_one(refusal):
    """The findings of a Schematron, which the library numbers in a single text: "1. [base] [BR-01] - ..."."""
    findings = re.split(r"^\d+\. \[(?:base|fr-ctc)\] ", refusal, flags=re.MULTILINE)[1:]
    return [{"rule": rule_of(finding), "text": finding.strip()} for finding in findings]


def rule_of(finding):
    named = re.match(r"\[([A-Za-z0-9-]+)\]", finding)
    return named.group(1) if named else "schematron"


def answer(request):
    try:
        reasons = reasons_against(request["file"])
        verdict = "refused" if reasons else "accepted"
    except Exception as failure:
        verdict, reasons = "not-run", [{"rule": "", "text": str(failure)}]
    with writing:
        print(json.dumps({"id": request["id"], "verdict": verdict, "reasons": reasons}), flush=True)


logging.disable(logging.CRITICAL)
library.SAXON_SERVER_TIMEOUT = 120  # the first use of a stylesheet compiles it
with ThreadPoolExecutor(max_workers=2) as pool:
    for line in sys.stdin:
        pool.submit(answer, json.loads(line))

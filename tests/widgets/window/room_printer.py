#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A print service: room_printer.py FILE

Says its port on standard output and answers as much of IPP (RFC 8011) as libcups asks for. It has no printer until it
reads a line, then one; what is printed comes into FILE. For CUPS_SERVER=localhost:PORT.
"""
import http.server
import os
import struct
import sys
import threading

GET_PRINTERS, GET_DEFAULT, GET_PRINTER = 0x4002, 0x4001, 0x000B
CREATE_JOB, SEND_DOCUMENT, PRINT_JOB = 0x0005, 0x0006, 0x0002
NOT_FOUND = 0x0406
OPERATION, JOB, END, PRINTER = b"\x01", b"\x02", b"\x03", b"\x04"
INTEGER, BOOLEAN, ENUM, TEXT, NAME, KEYWORD, URI = 0x21, 0x22, 0x23, 0x41, 0x42, 0x44, 0x45
CHARSET, LANGUAGE, MIME = 0x47, 0x48, 0x49


def attribute(kind: int, name: str, value: str | int | bool) -> bytes:
    if isinstance(value, bool):
        data = bytes([value])
    elif isinstance(value, int):
        data = struct.pack(">i", value)
    else:
        data = value.encode()
    return bytes([kind]) + struct.pack(">H", len(name)) + name.encode() + struct.pack(">H", len(data)) + data


def printer(port: int) -> bytes:
    return PRINTER + b"".join([
        attribute(URI, "printer-uri-supported", f"ipp://localhost:{port}/printers/room"),
        attribute(NAME, "printer-name", "room"), attribute(TEXT, "printer-info", "Printer of the room"),
        attribute(TEXT, "printer-make-and-model", "Test"), attribute(ENUM, "printer-state", 3),
        attribute(BOOLEAN, "printer-is-accepting-jobs", True), attribute(ENUM, "printer-type", 4),
        attribute(KEYWORD, "printer-state-reasons", "none"),
        attribute(MIME, "document-format-supported", "application/pdf"),
        attribute(KEYWORD, "media-supported", "iso_a4_210x297mm"),
        attribute(KEYWORD, "media-default", "iso_a4_210x297mm")])


JOB_ANSWER = JOB + attribute(INTEGER, "job-id", 1) + attribute(URI, "job-uri", "ipp://localhost/jobs/1") \
    + attribute(ENUM, "job-state", 5)


class Service(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    file = ""
    has_printer = False

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        self.send_response(404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def request_body(self) -> bytes:
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def do_POST(self) -> None:
        body = self.request_body()
        operation, request = struct.unpack(">HI", body[2:8])
        known = operation not in (GET_PRINTERS, GET_DEFAULT, GET_PRINTER) or self.has_printer
        answer = b"\x02\x00" + struct.pack(">HI", 0 if known else NOT_FOUND, request) + OPERATION \
            + attribute(CHARSET, "attributes-charset", "utf-8") \
            + attribute(LANGUAGE, "attributes-natural-language", "en")
        if operation in (GET_PRINTERS, GET_DEFAULT, GET_PRINTER) and known:
            answer += printer(self.server.server_port)
        if operation in (SEND_DOCUMENT, PRINT_JOB):
            with open(self.file + ".part", "wb") as file:
                file.write(body[body.find(b"%PDF"):])
            os.rename(self.file + ".part", self.file)
        if operation in (CREATE_JOB, SEND_DOCUMENT, PRINT_JOB):
            answer += JOB_ANSWER
        answer += END
        self.send_response(200)
        self.send_header("Content-Type", "application/ipp")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)


Service.file = sys.argv[1]
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Service)
print(server.server_port, flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.readline()
Service.has_printer = True
sys.stdin.read()

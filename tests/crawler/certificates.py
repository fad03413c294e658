"""An authority of the tests' own, and servers' certificates of every kind that is to be refused."""

import ssl
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

_HERE = x509.IPAddress(ip_address("127.0.0.1"))
_ELSEWHERE = x509.DNSName("elsewhere.example")


@dataclass(frozen=True)
class _Signed:
    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey


def write_authority(folder: Path) -> tuple[Path, dict[str, ssl.SSLContext]]:
    """A file with the certificate of an authority, and contexts of servers by what is the matter with them."""
    authority = _sign("authority", x509.DNSName("authority"), None, is_authority=True)
    path = folder / "authority.pem"
    path.write_bytes(authority.certificate.public_bytes(serialization.Encoding.PEM))
    made = {
        "good": _sign("good", _HERE, authority),
        "self-signed": _sign("self-signed", _HERE, None),
        "expired": _sign("expired", _HERE, authority, days=(-9, -2)),
        "for-others": _sign("for-others", _ELSEWHERE, authority),
        "old": _sign("old", _HERE, authority),
    }
    return path, {name: _context(folder / f"{name}.pem", signed, is_old=name == "old") for name, signed in made.items()}


def _sign(
    name: str,
    subject: x509.GeneralName,
    by: _Signed | None,
    *,
    days: tuple[int, int] = (-1, 1),
    is_authority: bool = False,
) -> _Signed:
    key = ec.generate_private_key(ec.SECP256R1())
    called = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(called)
        .issuer_name(by.certificate.subject if by else called)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days=days[0]))
        .not_valid_after(now + timedelta(days=days[1]))
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName([subject]), critical=False)
        .sign(by.key if by else key, hashes.SHA256())
    )
    return _Signed(certificate, key)


def _context(path: Path, signed: _Signed, *, is_old: bool) -> ssl.SSLContext:
    path.write_bytes(b"".join(_pem(signed)))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    if is_old:
        with warnings.catch_warnings():  # of the version being old, which is what we want
            warnings.simplefilter("ignore", DeprecationWarning)
            context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1
        context.set_ciphers("ALL:@SECLEVEL=0")
    return context


def _pem(signed: _Signed) -> Iterator[bytes]:
    coding = serialization.Encoding.PEM
    yield signed.key.private_bytes(coding, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    yield signed.certificate.public_bytes(coding)

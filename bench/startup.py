"""How long `roundwatch --help` takes, against a Python that only starts, and one that imports Scrapy.

PYTHONPATH=. python bench/startup.py
"""

import subprocess
import sys
import time

RUNS = 7
PROGRAMS = {
    "python that does nothing": "pass",
    "roundwatch --help": "from cli.main import run_command; run_command(['--help'])",
    "python that imports scrapy": "import scrapy.crawler",
}


def seconds(program: str) -> float:
    """The median over `RUNS` processes."""
    spent = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", program], check=True, stdout=subprocess.DEVNULL)
        spent.append(time.perf_counter() - begun)
    return sorted(spent)[RUNS // 2]


def main() -> None:
    """Print the table."""
    times = {name: seconds(program) for name, program in PROGRAMS.items()}
    shortest = min(times.values())
    print(f"{'':<28}{'seconds':>8}{'ratio':>7}")
    for name, spent in times.items():
        print(f"{name:<28}{spent:>8.2f}{spent / shortest:>7.1f}")


if __name__ == "__main__":
    main()

#!/usr/bin/env bash
# Installs what the tests need and runs them all: bash packaging/test.sh [ARGS for pytest].
set -u
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
cd "$checkout" || exit 1

mapfile -t packages < <(missing_python; missing_packages "${qt_libraries[@]}" "${window_libraries[@]}")
for pair in Xvfb=xvfb xauth=xauth xdotool=xdotool openbox=openbox xkbcomp=x11-xkb-utils pdftotext=poppler-utils \
    desktop-file-validate=desktop-file-utils appstreamcli=appstream git=git; do
    command -v "${pair%%=*}" >/dev/null || packages+=("${pair#*=}")
done
install_packages "the tests" "${packages[@]}" || exit 1
ensure_environment test --group test --group lint || exit 1

failed=()
step() {
    local name=$1
    shift
    printf '\n== %s\n' "$name"
    "$@" || failed+=("$name")
}
# The project has no page to name. Newer validators warn of that; older ones do not know what to leave out.
metadata_valid() {
    appstreamcli validate --no-net "$1" ||
        appstreamcli validate --no-net --override=url-homepage-missing=info "$1"
}
export PATH="$venv/bin:$PATH" QT_QPA_PLATFORM=offscreen PYTHONUNBUFFERED=1
unset GEMDESK_HOME DISPLAY WAYLAND_DISPLAY

step "ruff" ruff check .
step "ruff format" ruff format --check .
step "mypy" mypy
step "import contracts" lint-imports
step "desktop entry" desktop-file-validate packaging/gemdesk.desktop
step "AppStream metadata" metadata_valid packaging/gemdesk.metainfo.xml
if [ $# -gt 0 ]; then
    step "tests" python -m pytest "$@"
else
    rm -f .coverage .coverage.*
    # Windows have one process to themselves; the rest shares two.
    step "tests" python -m pytest -n 2 --dist loadfile --ignore tests/ui --ignore tests/e2e --cov --cov-report=
    step "window tests" python -m pytest tests/ui --cov --cov-append --cov-report=
    step "end to end" python -m pytest tests/e2e
    step "coverage" coverage report --skip-covered --fail-under=90
fi

if [ "${#failed[@]}" -gt 0 ]; then
    printf '\nFailed: %s\n' "${failed[*]}"
    exit 1
fi
printf '\nAll checks passed.\n'

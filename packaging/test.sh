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
export PATH="$venv/bin:$PATH" QT_QPA_PLATFORM=offscreen PYTHONUNBUFFERED=1
unset GEMDESK_HOME DISPLAY WAYLAND_DISPLAY

step "ruff" ruff check .
step "ruff format" ruff format --check .
step "mypy" mypy
step "import contracts" lint-imports
step "desktop entry" desktop-file-validate packaging/gemdesk.desktop
step "AppStream metadata" appstreamcli validate --no-net packaging/gemdesk.metainfo.xml
step "tests" python -m pytest -n 2 --dist loadgroup --cov --cov-report=term:skip-covered --cov-fail-under=90 "$@"

if [ "${#failed[@]}" -gt 0 ]; then
    printf '\nFailed: %s\n' "${failed[*]}"
    exit 1
fi
printf '\nAll checks passed.\n'

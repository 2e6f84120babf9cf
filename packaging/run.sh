#!/usr/bin/env bash
# Starts GemDesk from this checkout: bash packaging/run.sh [ARGS for gemdesk].
# The first run installs what is missing; later ones start at once and need no network.
set -u
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

# Whether ARGS name a command; without one, gemdesk opens its window.
command=
library=${GEMDESK_HOME:-${XDG_DATA_HOME:-$HOME/.local/share}/GemDesk}/library.gemdesk
skip=
for argument in "$@"; do
    if [ -n "$skip" ]; then
        library=$argument skip=
        continue
    fi
    case "$argument" in
        --library) skip=1 ;;
        --library=*) library=${argument#--library=} ;;
        -h | --help | --version) command=help ;;
        -*) ;;
        *)
            command=$argument
            break
            ;;
    esac
done
# Without its file, --library is for gemdesk to complain of.
[ -z "$skip" ] || command=help

packages=()
environment_ready run || mapfile -t packages < <(missing_python)
if [ -z "$command" ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    mapfile -t -O "${#packages[@]}" packages < <(missing_packages "${qt_libraries[@]}" "${window_libraries[@]}")
    if [ -n "${WAYLAND_DISPLAY:-}" ]; then
        mapfile -t -O "${#packages[@]}" packages < <(missing_packages "${wayland_libraries[@]}")
    fi
fi
install_packages "what GemDesk needs of the system" "${packages[@]}" || exit 1
ensure_environment run || exit 1

gemdesk() { "$venv/bin/python" -P -m gemdesk "$@"; }

starter_library() {
    [ -e "$library" ] || gemdesk --library "$library" init --starter >&2
}

# The first folder that can be written to: this one, if it can.
writable_folder() {
    local folder
    for folder in "$PWD" "$HOME" "${TMPDIR:-/tmp}"; do
        if [ -w "$folder" ]; then
            printf '%s' "$folder"
            return
        fi
    done
    printf '%s' "$PWD"
}

case "$command" in
    '') ;;
    init | help) gemdesk "$@"; exit ;;
    *) starter_library && gemdesk "$@"; exit ;;
esac

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    gemdesk "$@"
    exit
fi

say "there is no display here, so the window cannot open. Planning an evening from the starter library instead."
starter_library || exit
out=$(writable_folder)/evening.pdf
gemdesk --library "$library" plan "The Lunchbox" "Brief Encounter" --out "$out" || exit
say "the sheets are in $out"

"""The runner of commands, and a full library where they look for one."""

from tests.cli.conftest import empty as empty
from tests.cli.conftest import gemdesk as gemdesk
from tests.cli.conftest import shelf as shelf

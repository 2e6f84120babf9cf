"""Engine, sessions, migrations, backups, full text, change log."""

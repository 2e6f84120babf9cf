"""Alembic environment: runs the revisions on the connection that `gemdesk.db.migrate` hands over."""

from alembic import context

from gemdesk.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
# The caller owns the transaction: all pending revisions are one.
context.run_migrations()

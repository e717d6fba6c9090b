"""Run by alembic: migrations go over the connection that checker/store/engine.py has opened, in its transaction."""

from __future__ import annotations

from alembic import context

from checker.store.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
context.run_migrations()

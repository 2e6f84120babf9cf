"""The sidebar and what one does with playlists."""

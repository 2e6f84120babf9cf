"""Every change to a library, each one undo step; they return `Changes`."""

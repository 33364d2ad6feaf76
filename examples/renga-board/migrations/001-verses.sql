CREATE TABLE verses (
  id INTEGER PRIMARY KEY,
  line TEXT NOT NULL,
  posted_at TEXT NOT NULL DEFAULT (datetime('now')),
  syllables INTEGER
);
INSERT INTO verses (line) VALUES ('An old silent pond'), ('A frog jumps into the pond'), ('Splash! Silence again');

-- A journal as the first format wrote it: three rulings in a hearing of four.
BEGIN TRANSACTION;
CREATE TABLE answer (n INTEGER PRIMARY KEY, hearing TEXT NOT NULL, place INTEGER NOT NULL, bank TEXT NOT NULL, question TEXT NOT NULL, variant TEXT NOT NULL, choice TEXT NOT NULL, ground TEXT NOT NULL, points INTEGER NOT NULL, at TEXT NOT NULL, chain BLOB NOT NULL, UNIQUE (hearing, place));
INSERT INTO "answer" VALUES(1,'first',0,'hearsay-basics','question-0','calm=0','let_in','802',0,'2026-11-22T12:00:00+00:00',X'7A4992598D39174F872B550D7AE4CE14');
INSERT INTO "answer" VALUES(2,'first',1,'hearsay-basics','question-1','calm=1','keep_out','803(2)',1,'2026-11-22T12:00:00+00:00',X'8353FA89718C156BE130F2D547448A2A');
INSERT INTO "answer" VALUES(3,'first',2,'hearsay-basics','question-2','calm=0','limits','802',2,'2026-11-22T12:00:00+00:00',X'EF9EEA3EB4445D72FC89CF8AF0C83AD2');
CREATE TABLE head (name TEXT PRIMARY KEY, rows INTEGER NOT NULL, chain BLOB NOT NULL);
INSERT INTO "head" VALUES('hearing',1,X'22229AD6967433999FA8C0BB5220D7C2');
INSERT INTO "head" VALUES('answer',3,X'EF9EEA3EB4445D72FC89CF8AF0C83AD2');
INSERT INTO "head" VALUES('format',1,X'');
CREATE TABLE hearing (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, title TEXT NOT NULL, seed TEXT NOT NULL, asked TEXT NOT NULL, at TEXT NOT NULL, chain BLOB NOT NULL);
INSERT INTO "hearing" VALUES(1,'first','Hearsay: the exceptions — a café porch','7','[["hearsay-basics", "question-0", "calm=0"], ["hearsay-basics", "question-1", "calm=1"], ["hearsay-basics", "question-2", "calm=0"], ["hearsay-basics", "question-3", "calm=1"]]','2026-11-22T12:00:00+00:00',X'22229AD6967433999FA8C0BB5220D7C2');
COMMIT;
PRAGMA application_id = 1229868109;
PRAGMA user_version = 1;

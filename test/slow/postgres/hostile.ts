import type pg from 'pg'

/**
 * What a pull request's code can plant in a database that it owns. Every trap writes down who ran it, and makes its
 * owner a superuser where whoever runs it may do that.
 */
const TRAP = `
CREATE SCHEMA trap;
CREATE TABLE trap.sprung (who text, what text);
GRANT USAGE ON SCHEMA trap TO PUBLIC;
GRANT INSERT ON trap.sprung TO PUBLIC;
CREATE FUNCTION trap.spring(what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO trap.sprung VALUES (current_user, what);
  IF current_user OPERATOR(pg_catalog.<>) 'OWNER' THEN
    BEGIN
      EXECUTE 'ALTER ROLE "OWNER" SUPERUSER';
    EXCEPTION WHEN OTHERS THEN NULL;
    END;
    BEGIN
      EXECUTE 'ALTER ROLE "OWNER" CREATEROLE';
    EXCEPTION WHEN OTHERS THEN NULL;
    END;
  END IF;
END $$;
`

/**
 * Functions that are closer to the call than pg_catalog's variadic ones, operators and casts of other types, and
 * settings.
 */
export const LOOKALIKES = `
CREATE FUNCTION public.format(text, text, name, name, text) RETURNS text LANGUAGE plpgsql AS
  $$ BEGIN PERFORM trap.spring('format'); RETURN 'SELECT 1'; END $$;
CREATE FUNCTION public.format(text, name, text) RETURNS text LANGUAGE plpgsql AS
  $$ BEGIN PERFORM trap.spring('format'); RETURN 'SELECT 1'; END $$;
CREATE FUNCTION public.format(text, text, text) RETURNS text LANGUAGE plpgsql AS
  $$ BEGIN PERFORM trap.spring('format'); RETURN 'SELECT 1'; END $$;
CREATE FUNCTION public.format(text, regprocedure, text) RETURNS text LANGUAGE plpgsql AS
  $$ BEGIN PERFORM trap.spring('format'); RETURN 'SELECT 1'; END $$;
CREATE FUNCTION public.format(text, text, name, text) RETURNS text LANGUAGE plpgsql AS
  $$ BEGIN PERFORM trap.spring('format'); RETURN 'SELECT 1'; END $$;
CREATE FUNCTION public.format(text, name, name, text) RETURNS text LANGUAGE plpgsql AS
  $$ BEGIN PERFORM trap.spring('format'); RETURN 'SELECT 1'; END $$;
CREATE FUNCTION public.pg_get_userbyid(oid) RETURNS name LANGUAGE plpgsql AS
  $$ BEGIN PERFORM trap.spring('pg_get_userbyid'); RETURN 'x'; END $$;
CREATE FUNCTION public.pg_has_role(oid, text) RETURNS boolean LANGUAGE plpgsql AS
  $$ BEGIN PERFORM trap.spring('pg_has_role'); RETURN true; END $$;
CREATE FUNCTION trap.differs(name, text) RETURNS boolean LANGUAGE plpgsql AS
  $$ BEGIN PERFORM trap.spring('<>'); RETURN true; END $$;
CREATE FUNCTION trap.differs(oid, oid) RETURNS boolean LANGUAGE plpgsql AS
  $$ BEGIN PERFORM trap.spring('<>'); RETURN true; END $$;
CREATE FUNCTION trap.differs(name, name) RETURNS boolean LANGUAGE plpgsql AS
  $$ BEGIN PERFORM trap.spring('<>'); RETURN true; END $$;
CREATE FUNCTION trap.equals(oid, oid) RETURNS boolean LANGUAGE plpgsql AS
  $$ BEGIN PERFORM trap.spring('='); RETURN true; END $$;
CREATE FUNCTION trap.equals(name, name) RETURNS boolean LANGUAGE plpgsql AS
  $$ BEGIN PERFORM trap.spring('='); RETURN true; END $$;
CREATE FUNCTION trap.equals(name, text) RETURNS boolean LANGUAGE plpgsql AS
  $$ BEGIN PERFORM trap.spring('='); RETURN true; END $$;
CREATE OPERATOR public.<> (LEFTARG = name, RIGHTARG = text, FUNCTION = trap.differs);
CREATE OPERATOR public.<> (LEFTARG = name, RIGHTARG = name, FUNCTION = trap.differs);
CREATE OPERATOR public.<> (LEFTARG = oid, RIGHTARG = oid, FUNCTION = trap.differs);
CREATE OPERATOR public.= (LEFTARG = oid, RIGHTARG = oid, FUNCTION = trap.equals);
CREATE OPERATOR public.= (LEFTARG = name, RIGHTARG = name, FUNCTION = trap.equals);
CREATE OPERATOR public.= (LEFTARG = name, RIGHTARG = text, FUNCTION = trap.equals);
CREATE TYPE public.regrole AS (x text);
CREATE FUNCTION trap.into_regrole(text) RETURNS public.regrole LANGUAGE plpgsql AS
  $$ BEGIN PERFORM trap.spring('cast'); RETURN NULL; END $$;
CREATE CAST (text AS public.regrole) WITH FUNCTION trap.into_regrole(text) AS IMPLICIT;
CREATE VIEW public.pg_namespace AS
  SELECT n.*, trap.spring('view')::text AS sprung FROM pg_catalog.pg_namespace n;
CREATE TABLE public.wanting (id int DEFAULT 1);
ALTER DATABASE "OWNER" SET search_path = public, pg_catalog;
`

/** The functions belong to the template's maker at first; the copy's owner replaces them, or drops and makes them. */
export const TEMPLATE_TRIGGERS = {
  functions: `
    CREATE FUNCTION public.watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
    CREATE FUNCTION public.greet() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
  `,
  /** The event `login` is new in PostgreSQL 17. */
  triggers: (major: number): string =>
    [
      'CREATE EVENT TRIGGER watching ON ddl_command_end EXECUTE FUNCTION public.watch()',
      ...(major < 17 ? [] : ['CREATE EVENT TRIGGER greeting ON login EXECUTE FUNCTION public.greet()']),
    ].join('; '),
}

export const HOSTILE = {
  // Each in a block of its own: which of them is allowed is the server's business, that nobody else runs them is ours.
  eventTriggers: ['watch', 'greet']
    .map(
      (name) => `
DO $do$ BEGIN
  EXECUTE $fn$CREATE OR REPLACE FUNCTION public.${name}() RETURNS event_trigger LANGUAGE plpgsql AS
    $body$ BEGIN PERFORM trap.spring('${name}'); END $body$ $fn$;
EXCEPTION WHEN insufficient_privilege THEN NULL;
END $do$;`,
    )
    .join('\n'),
  hardToDrop: (name: string): readonly string[] => [
    'CREATE TABLE kept (id int)',
    `ALTER DATABASE "${name}" SET search_path = public`,
    `ALTER DATABASE "${name}" SET default_transaction_read_only = on`,
    `ALTER DATABASE "${name}" CONNECTION LIMIT 0`,
    `ALTER DATABASE "${name}" IS_TEMPLATE true`,
  ],
}

/** As the owner of the database. */
export async function plant(app: pg.Client, owner: string, traps: string): Promise<void> {
  await app.query(TRAP.replaceAll('OWNER', owner))
  await app.query(traps.replaceAll('OWNER', owner))
}

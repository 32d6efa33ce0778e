// Finds in a database's catalog what would let one organization read or write another's rows.
import { CompiledQuery } from 'kysely'
import type { Db } from '../src/server/db.ts'

/** Tables that hold nobody's rows; everything else in schema public is a tenant table. */
export const tablesWithoutTenant: readonly string[] = ['migration']

/** Reviewed, each with a fixed search_path, as `public.name(argument types)`. */
export const securityDefiners: readonly string[] = []

export const applicationRoles: readonly string[] = [
  'tierline_app',
  'tierline_operator',
  'tierline_worker',
]

/** $1 tables without tenant, $2 security definers, $3 roles. Each gives rows of one text. */
const checks: readonly string[] = [
  // Another schema would be another catalog that nobody walks; a foreign table has no policies.
  `select format('table %I.%I: outside of schema public', n.nspname, c.relname)
   from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p', 'f', 'v', 'm') and n.nspname not in ('public', 'pg_catalog', 'information_schema')
     and n.nspname !~ '^pg_(toast|temp)'`,
  `select format('foreign table %s', c.relname) from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'f'`,
  `select format('table %s: row level security is not enabled', relname) from tenant where not relrowsecurity`,
  `select format('table %s: row level security is not forced', relname) from tenant where not relforcerowsecurity`,
  `select format('table %s: no policy', relname) from tenant
   where not exists (select from pg_policy p where p.polrelid = tenant.oid)`,
  // Permissive policies are alternatives: a second one opens what the first closes. A role is also
  // subject to those of the roles it belongs to and to those of everybody (oid 0).
  `select format('table %s: %s permissive policies for %s as %s (%s)', t.relname, count(*), command, coalesce(r.rolname, 'public'),
                 string_agg(p.polname, ', ' order by p.polname))
   from tenant t
     cross join unnest(array['select', 'insert', 'update', 'delete'], array['r', 'a', 'w', 'd']) as c (command, letter)
     join pg_policy p on p.polrelid = t.oid and p.polpermissive and p.polcmd::text in (letter, '*')
     cross join lateral (
       select oid, rolname from pg_roles where rolname = any ($3) or oid in (select unnest(polroles) from pg_policy)
       union all select 0::oid, null) r
   where exists (select from unnest(p.polroles) as subject
                 where subject = 0 or (r.oid <> 0 and not (select rolsuper from pg_roles where oid = r.oid)
                                       and pg_has_role(r.oid, subject, 'usage')))
   group by t.relname, command, r.rolname having count(*) > 1`,
  `select format('view %s: not security_invoker', c.relname) from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
     and not coalesce((select option_value::boolean from pg_options_to_table(c.reloptions)
                       where option_name = 'security_invoker'), false)`,
  `select format('materialized view %s', c.relname) from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'm'`,
  `select format('function %s: security definer', f.signature) from definer f where f.signature <> all ($2)`,
  `select format('function %s: security definer without a fixed search_path', f.signature) from definer f
   where not exists (select from unnest(f.proconfig) s where s like 'search_path=%')`,
  // The owner is the first column of the primary key that the reference goes to.
  `select format('table %s: foreign key %s to %s leaves out the owner %s', here.relname, k.conname, there.relname,
                 coalesce(owner.attname, '(no primary key)'))
   from pg_constraint k
     join tenant here on here.oid = k.conrelid
     join tenant there on there.oid = k.confrelid
     left join pg_constraint pk on pk.conrelid = there.oid and pk.contype = 'p'
     left join pg_attribute owner on owner.attrelid = there.oid and owner.attnum = pk.conkey[1]
   where k.contype = 'f' and (owner.attnum is null or owner.attnum <> all (k.confkey))`,
  `select format('role %s: missing', wanted) from unnest($3::text[]) wanted
   where not exists (select from pg_roles where rolname = wanted)`,
  `select format('role %s: may %s', rolname, attribute)
   from pg_roles, lateral (values (rolsuper, 'do everything (superuser)'), (rolbypassrls, 'bypass row level security'),
                                  (rolcreaterole, 'create roles'), (rolcreatedb, 'create databases'),
                                  (rolreplication, 'replicate')) as a (held, attribute)
   where rolname = any ($3) and held`,
  // pg_shdepend knows every kind of object; database 0 are the cluster's own (databases, tablespaces).
  `select distinct format('role %s: owns %s', r.rolname,
                          pg_describe_object(d.classid, d.objid, d.objsubid))
   from pg_shdepend d join pg_roles r on r.oid = d.refobjid and d.refclassid = 'pg_authid'::regclass
   where r.rolname = any ($3) and d.deptype = 'o'
     and d.dbid in (0, (select oid from pg_database where datname = current_database()))`,
  // TRUNCATE obeys no policy; a trigger or a reference sees rows that its maker does not.
  `select format('table %s: %s is granted to %s', c.relname, privilege, r.rolname)
   from pg_class c, pg_roles r, unnest(array['TRUNCATE', 'TRIGGER', 'REFERENCES']) privilege
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and r.rolname = any ($3)
     and not r.rolsuper and has_table_privilege(r.oid, c.oid, privilege)`,
  `select format('table %s: %s is granted to everybody', c.relname, string_agg(distinct acl.privilege_type, ', '))
   from pg_class c
     cross join lateral (
       select * from aclexplode(c.relacl)
       union all
       select column_acl.* from pg_attribute a, aclexplode(a.attacl) column_acl where a.attrelid = c.oid) acl
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and acl.grantee = 0
   group by c.relname`,
  `select format('schema public: %s may create objects in it', r.rolname) from pg_roles r
   where r.rolname = any ($3) and not r.rolsuper and has_schema_privilege(r.oid, 'public', 'create')`,
  `select format('role %s: belongs to %s', r.rolname, g.rolname)
   from pg_auth_members m join pg_roles r on r.oid = m.member join pg_roles g on g.oid = m.roleid
   where r.rolname = any ($3)`,
]

const subjects = `
  with tenant as (
    select * from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> all ($1)
  ), definer as (
    select format('%s.%s(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as signature, p.proconfig
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
  ), given as (select $1::text[], $2::text[], $3::text[])`

export interface CatalogRules {
  readonly tablesWithoutTenant: readonly string[]
  readonly securityDefiners: readonly string[]
  readonly applicationRoles: readonly string[]
}

const ours: CatalogRules = { tablesWithoutTenant, securityDefiners, applicationRoles }

/** One line a finding, sorted; none for a sound database. Partitions count as tables. */
export async function findingsInCatalog(
  db: Db,
  rules: CatalogRules = ours,
): Promise<readonly string[]> {
  const values = [rules.tablesWithoutTenant, rules.securityDefiners, rules.applicationRoles]
  const findings: string[] = []
  for (const check of checks) {
    const text = `${subjects} select finding from (${check}) as found (finding)`
    const { rows } = await db.executeQuery<{ finding: string }>(CompiledQuery.raw(text, values))
    findings.push(...rows.map(({ finding }) => finding))
  }
  return findings.sort()
}

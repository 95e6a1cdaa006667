import type { Tx } from '../storage/store.ts';
import type { Unit, UnitId } from './actor.ts';
import {
  type Change,
  type Done,
  done,
  missing,
  type NotFound,
  type Refused,
  recordChange,
  refused,
} from './change.ts';
import type { OrgTables } from './tables.ts';
import { isUnitId } from './unit-id.ts';

/** Sets up a unit in the tree. */
export async function createUnit(tx: Tx, unit: Unit, change: Change): Promise<Done | Refused> {
  if (!isUnitId(unit.id)) {
    return refused(
      'unit.id-unusable',
      `代码“${unit.id}”不能作为单位的网页地址。`,
      '请改用其他小写字母开头的代码，只含小写字母、数字和短横线。',
      'id',
    );
  }
  const db = tx.withTables<OrgTables>();
  const taken = await db
    .selectFrom('unit')
    .select(['unit_id', 'name'])
    .where((where) => where.or([where('unit_id', '=', unit.id), where('name', '=', unit.name)]))
    .executeTakeFirst();
  if (taken?.unit_id === unit.id) {
    return refused('unit.id-taken', `代码“${unit.id}”已被${taken.name}使用。`, '请换一个代码。', 'id');
  }
  if (taken) return refused('unit.name-taken', `已有名为${unit.name}的单位。`, '请核对单位名称。', 'name');
  const wrongParent = await standsAgainstParent(tx, unit.id, unit.parent);
  if (wrongParent) return wrongParent;
  await db.insertInto('unit').values(rowOf(unit)).execute();
  await recordChange(tx, unit.id, unit.id, 'unit-created', { ...unit }, change);
  return done;
}

/** Changes a unit's names, place in the tree or index prefix; its id and kind of records stay. */
export async function changeUnit(tx: Tx, unit: Unit, change: Change): Promise<Done | Refused | NotFound> {
  const wrongParent = await standsAgainstParent(tx, unit.id, unit.parent);
  if (wrongParent) return wrongParent;
  const db = tx.withTables<OrgTables>();
  const namesake = await db
    .selectFrom('unit')
    .select('unit_id')
    .where('name', '=', unit.name)
    .where('unit_id', '!=', unit.id)
    .executeTakeFirst();
  if (namesake) return refused('unit.name-taken', `已有名为${unit.name}的单位。`, '请核对单位名称。', 'name');
  const changed = await db
    .updateTable('unit')
    .set(rowOf(unit))
    .where('unit_id', '=', unit.id)
    .returning('unit_id')
    .executeTakeFirst();
  if (!changed) return missing;
  await recordChange(tx, unit.id, unit.id, 'unit-changed', { ...unit }, change);
  return done;
}

/** A unit cannot stand below itself, nor below a unit that does not exist. */
async function standsAgainstParent(tx: Tx, unit: UnitId, parent: UnitId | null): Promise<Refused | null> {
  const seen = new Set<string>([unit]);
  for (let above: string | null = parent; above !== null; ) {
    if (seen.has(above)) {
      return refused('unit.circle', '上级单位不能是本单位或其下级。', '请另选上级单位。', 'parent');
    }
    seen.add(above);
    const row: { parent: string | null } | undefined = await tx
      .withTables<OrgTables>()
      .selectFrom('unit')
      .select('parent')
      .where('unit_id', '=', above)
      .executeTakeFirst();
    if (!row) return refused('unit.no-parent', '上级单位不存在。', '请从列表中选择上级单位。', 'parent');
    above = row.parent;
  }
  return null;
}

function rowOf(unit: Unit): OrgTables['unit'] {
  return {
    unit_id: unit.id,
    name: unit.name,
    short_name: unit.shortName,
    kind: unit.kind,
    parent: unit.parent,
    index_prefix: unit.indexPrefix,
  };
}

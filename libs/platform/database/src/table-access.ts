import { getMetadataArgsStorage } from 'typeorm'

/** Who may reach a table, and what they may do with it. Declared on the entity, applied by its migrations. */
export interface Access {
  /** Rows belong to an organization: forced row-level security on PostgreSQL. Default: whether there is a `tenantId` column. */
  readonly tenant?: boolean
  /** `PlatformTx` may reach the rows of all organizations. Default: false, and true for tables without a tenant. */
  readonly platform?: boolean
  /** Rows are only ever added: UPDATE, DELETE and TRUNCATE are refused to everyone by triggers. Default: false. */
  readonly appendOnly?: boolean
  /** A table without a tenant that `TenantTx` may read (reference data). Default: false. */
  readonly tenantsRead?: boolean
}

const declared = new WeakMap<object, Access>()

/** Declares who may reach the entity's table; migrations and the drift check are made from it. */
export function TableAccess(access: Access): ClassDecorator {
  return (target) => {
    declared.set(target, access)
  }
}

/** The access of an entity with the defaults filled in. */
export function accessOf(entity: object): Required<Access> {
  let own: Access = {}
  const ancestry: object[] = []
  for (
    let type: object | null = entity;
    typeof type === 'function';
    type = Object.getPrototypeOf(type) as object | null
  )
    ancestry.push(type)
  for (const type of ancestry) {
    const found = declared.get(type)
    if (found !== undefined) {
      own = found
      break
    }
  }
  const tenant =
    own.tenant ??
    getMetadataArgsStorage().columns.some(
      (column) => ancestry.includes(column.target as object) && column.propertyName === 'tenantId',
    )
  return {
    tenant,
    platform: own.platform ?? !tenant,
    appendOnly: own.appendOnly ?? false,
    tenantsRead: tenant || (own.tenantsRead ?? false),
  }
}

import { copyOrders } from '../copied-orders.mjs'
import { ORDERS, realOrders } from '../lists.mjs'
import { connect, each } from '../people.mjs'
import { addVendor, approvedRequisition, orderBody, requisitionBody } from '../purchasing.mjs'
import { organization, TENANTS } from '../tenants.mjs'

/** Orders of each organization that are read by id. */
const ORDERS_EACH = 4

export const PAGE = 50

/**
 * Organizations, each with people, a vendor, an approved requisition and some orders, and the demo organization with
 * 100,000 orders. `requests` has what is asked of the platform, by kind and organization.
 */
export async function populate(stack, { organizations = TENANTS, copies = ORDERS } = {}) {
  const client = connect(stack.origins[0])
  try {
    const indexes = Array.from({ length: organizations }, (_, index) => index)
    const tenants = await each(indexes, 4, async (index) => {
      const { requester, buyer, approver } = await organization(client, index)
      const vendor = await addVendor(buyer, `Measured Vendor ${index}`)
      const wanted = requisitionBody(`Measured ${index}`, { quantity: '400000' })
      const requisition = await approvedRequisition({ requester, buyer, approvers: [approver] }, wanted)
      const order = orderBody(requisition, vendor)
      const orders = []
      for (let count = 0; count < ORDERS_EACH; count += 1)
        orders.push((await buyer.post('/purchase-orders', order)).body.orderId)
      return { requester, buyer, approver, vendor, requisition, order, orders }
    })
    const { templates, vendors } = await realOrders(client)
    const newest = new Date()
    await stack.inside('procurement', (query) =>
      copyOrders(query, { typed: true, count: copies, templates, vendors, newest }),
    )
    await stack.vacuum()
    return { tenants, requests: requestsOf(tenants, await client.demo('buyer')) }
  } finally {
    await client.close()
  }
}

function requestsOf(tenants, demoBuyer) {
  const get = (person, path, contains) => ({
    method: 'GET',
    path: `/api/v1${path}`,
    headers: { authorization: person.authorization },
    expect: 200,
    contains,
  })
  const post = (person, path, body) => ({
    method: 'POST',
    path: `/api/v1${path}`,
    headers: { authorization: person.authorization, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    keyed: true,
    expect: 201,
  })
  return {
    create: tenants.map(({ buyer, order }) => ({ ...post(buyer, '/purchase-orders', order), contains: '"DRAFT"' })),
    read: tenants.flatMap(({ buyer, orders }) =>
      orders.map((id) => get(buyer, `/purchase-orders/${id}`, `"orderId":"${id}"`)),
    ),
    // A full page has a next one.
    list: [get(demoBuyer, `/purchase-orders?limit=${PAGE}`, '"nextCursor":"')],
    orders: tenants.map(({ buyer, vendor }) => get(buyer, '/purchase-orders?limit=20', vendor.vendorId)),
    requisition: tenants.map(({ requester, requisition: { requisitionId } }) =>
      get(requester, `/requisitions/${requisitionId}`, requisitionId),
    ),
    vendor: tenants.map(({ buyer, vendor: { vendorId } }) => get(buyer, `/vendors/${vendorId}`, vendorId)),
    inbox: tenants.map(({ approver }) => get(approver, '/approval-tasks', '"items"')),
    request: tenants.map(({ requester }, index) => ({
      ...post(requester, '/requisitions', requisitionBody(`Wanted ${index}`, { quantity: '3' })),
      contains: '"DRAFT"',
    })),
  }
}

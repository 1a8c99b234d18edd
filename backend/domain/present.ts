import type { Item } from '../../shared/contracts/http/item.ts'
import type { Role } from '../../shared/domain/vocabulary.ts'
import type { Pseudonym } from './pseudonyms.ts'

/**
 * An item as somebody of this role may see it. Vendors learn nothing of the author beyond the case: the
 * same author has the same name in all their cases, and that name says nothing anywhere else.
 */
export function presentItem(item: Item, role: Role, pseudonym: Pseudonym): Item {
  if (role !== 'vendor_moderator') return item
  const { id, strikes } = item.author
  return { ...item, author: { id: pseudonym(id), ...(strikes === undefined ? {} : { strikes }) } }
}

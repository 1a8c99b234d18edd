import type { Item } from '../../shared/contracts/http/item.ts'
import type { Role } from '../../shared/domain/vocabulary.ts'
import type { Pseudonyms } from './pseudonyms.ts'

/**
 * An item as somebody of this role may see it. Vendors learn nothing of the author beyond the case: the
 * same author has the same name in all their cases, and that name says nothing anywhere else.
 */
export function presentItem(item: Item, role: Role, pseudonyms: Pseudonyms): Item {
  if (role !== 'vendor_moderator') return item
  const { id, strikes } = item.author
  return { ...item, author: { id: pseudonyms.author(id), ...(strikes === undefined ? {} : { strikes }) } }
}

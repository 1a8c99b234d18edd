import type { Item } from '../../shared/contracts/http/item.ts'
import type { PolicySet } from '../../shared/contracts/http/policies.ts'
import type { Settings } from '../../shared/contracts/ipc/settings.ts'
import { harmClassesOf } from '../../shared/domain/claimable.ts'
import { HARM_CLASSES, type HarmClass, type OpenLevel } from '../../shared/domain/vocabulary.ts'
import { isDeeper } from './reveal-store.ts'

type Chosen = Pick<Settings, 'holdReveals' | 'ownReveals'>
type Rules = Pick<PolicySet, 'reveals'> | null

const shallower = (a: OpenLevel, b: OpenLevel): OpenLevel => (isDeeper(a, b) ? b : a)

/** The most that a reviewer may set for a class. */
export function floorOf(harmClass: HarmClass, rules: Rules): OpenLevel {
  return rules?.reveals?.[harmClass]?.floor ?? 'full'
}

/**
 * How far one hold reveals media of a class: as the reviewer set it for the class, within the organisation's
 * floor; else the organisation's level, or the reviewer's for everything if that shows less.
 */
export function levelOfClass(harmClass: HarmClass, rules: Rules, chosen: Chosen): OpenLevel {
  const own = chosen.ownReveals[harmClass]
  if (own !== undefined) return shallower(own, floorOf(harmClass, rules))
  return shallower(chosen.holdReveals, rules?.reveals?.[harmClass]?.level ?? 'full')
}

/**
 * For an item: the least of its classes, whoever names them: a report may know better than the label. One that nobody
 * has labelled yet may be any of them.
 */
export function holdLevelOf(
  item: Pick<Item, 'classification' | 'signals' | 'reports'> | undefined,
  rules: Rules,
  chosen: Chosen,
): OpenLevel {
  const labels = (item?.classification ?? []).map(({ harmClass }) => harmClass)
  const isLabelled = item !== undefined && labels.length > 0
  const classes = isLabelled ? [...labels, ...harmClassesOf(item)] : HARM_CLASSES
  return classes.map((one) => levelOfClass(one, rules, chosen)).reduce(shallower)
}

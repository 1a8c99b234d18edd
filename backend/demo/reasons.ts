import type { Reason } from '../../shared/contracts/http/policies.ts'

/** Why a reviewer hands an item back undecided. Nobody is asked for more than this. */
export const skipReasons: Reason[] = [
  reason('language', 'Not a language I know well', 'Bukan bahasa yang saya kuasai', 'ไม่ใช่ภาษาที่ถนัด'),
  reason('wellbeing', 'I would rather not see this', 'Saya memilih tidak melihat ini', 'ไม่อยากดูเนื้อหานี้'),
  reason('media_broken', 'The media does not open', 'Medianya tidak terbuka', 'สื่อเปิดไม่ได้'),
  reason('context_missing', 'Not enough context', 'Konteksnya kurang', 'ข้อมูลไม่พอ'),
  reason('conflict', 'I know the people involved', 'Saya mengenal orangnya', 'รู้จักผู้ที่เกี่ยวข้อง'),
  reason('other', 'Another reason', 'Alasan lain', 'เหตุผลอื่น'),
]

/** Why an item needs somebody with more authority or knowledge. */
export const escalationReasons: Reason[] = [
  reason('person_at_risk', 'Person at risk', 'Orang dalam risiko', 'บุคคลที่มีความเสี่ยง'),
  reason('child_safety', 'Safety of minors', 'Keselamatan anak', 'ความปลอดภัยของผู้เยาว์'),
  reason('legal', 'Legal request or deadline', 'Permintaan atau tenggat hukum', 'คำขอหรือกำหนดเวลาทางกฎหมาย'),
  reason('high_profile', 'High profile or press', 'Sorotan publik atau pers', 'บุคคลสาธารณะหรือสื่อมวลชน'),
  reason('policy_unclear', 'The policy does not say', 'Kebijakan tidak jelas', 'นโยบายไม่ชัดเจน'),
  reason('coordinated', 'Looks coordinated', 'Tampak terorganisasi', 'ดูเหมือนทำกันเป็นกลุ่ม'),
  reason('language_expert', 'Needs a native reader', 'Perlu penutur asli', 'ต้องการเจ้าของภาษา'),
]

function reason(id: string, en: string, indonesian: string, th: string): Reason {
  return { id, label: { en, id: indonesian, th } }
}

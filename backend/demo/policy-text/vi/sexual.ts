import type { PolicyWords } from '../../policy-words.ts'

export const sexual: PolicyWords<'sexual'> = {
  title: 'Nội dung tình dục',
  clauses: {
    'sexual.1': {
      translatedFrom: 1,
      title: 'Nội dung tình dục lộ liễu',
      text: 'Không cho phép hình ảnh, video hoặc bản thu được làm ra để kích dục và cho thấy hay phát ra hành vi tình dục.',
      guidance:
        'Bộ phát hiện hay nhầm họa tiết, sóng nước và màu da với ảnh khỏa thân: hãy xem trước khi tin vào điểm số. Giáo dục, sức khỏe và nghệ thuật được phép khi mục đích rõ ràng. Lời bài hát được xét theo điều khoản nội dung khêu gợi.',
      violating: ['Bản nhạc chỉ gồm âm thanh thu lại hành vi tình dục.', 'Ảnh bìa có ảnh chụp lộ liễu.'],
      notViolating: ['Chương trình về sức khỏe tình dục.', 'Ảnh bìa có họa tiết sóng nước.'],
    },
    'sexual.2': {
      translatedFrom: 1,
      title: 'An toàn trẻ em',
      text: 'Không được tình dục hóa trẻ vị thành niên dưới bất kỳ hình thức nào, kể cả tranh vẽ và văn bản.',
      guidance:
        'Không có ngoại lệ cho hư cấu hay nghệ thuật. Gỡ, đình chỉ và chuyển cấp ngay; nhóm xử lý chuyển cấp sẽ báo cơ quan chức năng. Đừng mô tả nội dung trong ghi chú và đừng xem lâu hơn mức cần thiết.',
      violating: [
        'Văn bản mô tả trẻ vị thành niên theo hướng tình dục.',
        'Tên danh sách phát tình dục hóa học sinh.',
      ],
      notViolating: ['Một tập về phòng chống xâm hại.', 'Ảnh gia đình trên album nhạc thiếu nhi.'],
    },
    'sexual.3': {
      translatedFrom: 1,
      title: 'Nội dung khêu gợi không gắn nhãn',
      text: 'Nội dung rất khêu gợi phải được đánh dấu là không phù hợp với trẻ vị thành niên và không được đề xuất.',
      guidance:
        'Giới hạn độ tuổi và hạn chế tiếp cận; đừng gỡ. Tình ca thông thường, nhảy múa và đồ bơi không cần nhãn. Nếu bạn phân vân lâu thì thường là không vi phạm.',
      violating: [
        'Bản nhạc không gắn nhãn có lời tình dục trần trụi.',
        'Ảnh bìa tạo dáng gợi dục rõ ràng mà không gắn nhãn.',
      ],
      notViolating: ['Một bản tình ca.', 'Ảnh chụp buổi hòa nhạc trên bãi biển.'],
    },
  },
}

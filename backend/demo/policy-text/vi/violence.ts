import type { PolicyWords } from '../../policy-words.ts'

export const violence: PolicyWords<'violence'> = {
  title: 'Bạo lực phản cảm',
  clauses: {
    'violence.1': {
      translatedFrom: 1,
      title: 'Mô tả trực diện thương tích có thật',
      text: 'Không được cho thấy hình ảnh, video hoặc âm thanh về thương tích nặng hay cái chết có thật.',
      guidance:
        'Hãy quyết định ở mức hiện thấp nhất đủ để kết luận. Sơn, hóa trang, thức ăn và tranh vẽ thường bị báo cáo nhầm. Tư liệu tin tức và phim tài liệu có mục đích rõ ràng thì xét theo điều khoản bạo lực không gắn nhãn. Hãy nghỉ một lúc sau đó; không ai tính giờ cả.',
      violating: [
        'Ảnh bìa dùng ảnh nạn nhân của một vụ tai nạn có thật.',
        'Video ngắn có âm thanh thật của một vụ tấn công.',
      ],
      notViolating: ['Sơn đỏ trên ảnh bìa.', 'Một bát canh cà chua.'],
    },
    'violence.2': {
      translatedFrom: 1,
      title: 'Ca ngợi hoặc kêu gọi bạo lực',
      text: 'Nội dung không được kêu gọi bạo lực đối với con người hoặc tán dương bạo lực.',
      guidance:
        'Cách nói bóng như “bài này nghe muốn chết luôn” không vi phạm. Tác phẩm hư cấu và lời bài hát được xét theo việc có nhắm vào mục tiêu có thật hay không. Lời kêu gọi có mục tiêu, địa điểm hoặc thời gian thật phải được chuyển cấp ngay.',
      violating: [
        '“Thứ Sáu mọi người ra quảng trường, nhớ mang đá.”',
        'Bản nhạc tán dương một vụ tấn công có thật và nêu tên nạn nhân.',
      ],
      notViolating: [
        '“Tối qua mình hát karaoke hạ gục cả phòng.”',
        'Truyện trinh thám được đọc thành tiếng.',
      ],
    },
    'violence.3': {
      translatedFrom: 1,
      title: 'Bạo lực không gắn nhãn',
      text: 'Bạo lực mạnh trong tác phẩm hư cấu hoặc tài liệu phải được đánh dấu là không phù hợp với trẻ vị thành niên.',
      guidance:
        'Giới hạn độ tuổi thay vì gỡ. Bạo lực kiểu hoạt hình không đau đớn, không máu thì không cần nhãn. Nếu đã có nhãn thì không vi phạm.',
      violating: [
        'Kịch truyền thanh kinh dị không gắn nhãn, có cảnh tra tấn dài.',
        'Tư liệu chiến tranh không gắn nhãn.',
      ],
      notViolating: [
        'Con cua khổng lồ phá thang cuốn trong phim hoạt hình.',
        'Truyện ma mà hóa ra là con mèo.',
      ],
    },
  },
}

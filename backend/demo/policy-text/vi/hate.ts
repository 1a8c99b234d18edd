import type { PolicyWords } from '../../policy-words.ts'

export const hate: PolicyWords<'hate'> = {
  title: 'Thù ghét',
  clauses: {
    'hate.1': {
      translatedFrom: 1,
      title: 'Công kích vì đặc điểm được bảo vệ',
      text: 'Nội dung không được công kích, phi nhân hóa hoặc kêu gọi loại trừ con người vì dân tộc, quốc tịch, tôn giáo, đẳng cấp, giới tính, xu hướng tính dục, khuyết tật hoặc bệnh hiểm nghèo.',
      guidance:
        'Phải có nhóm bị nhắm tới và có sự công kích. Phê bình tư tưởng, tổ chức hoặc chính phủ là được phép. Riêng chữ “ghét” không chứng minh điều gì: ai cũng có thể ghét thứ Hai. Đọc trọn lời bài hát và nội dung châm biếm rồi hãy quyết định, và chuyển cấp khi bối cảnh nằm ngoài ngôn ngữ của bạn.',
      violating: [
        '“Người theo đạo đó không đáng sống ở đất nước này.”',
        'Bình luận ví một dân tộc với loài sâu bọ.',
      ],
      notViolating: [
        'Danh sách phát cho người ghét thứ Hai.',
        'Cuộc thảo luận về phân biệt đối xử có trích dẫn ví dụ.',
      ],
    },
    'hate.2': {
      translatedFrom: 1,
      title: 'Từ miệt thị và biểu tượng thù ghét',
      text: 'Không được dùng từ miệt thị và biểu tượng thù ghét để hạ nhục con người trong tên, tiêu đề, hình ảnh hoặc văn bản.',
      guidance:
        'Hãy xem ai nói và nói với ai. Một nhóm có thể dùng một từ để gọi chính mình. Việc sử dụng trong lịch sử, giáo dục và nghệ thuật được phép khi mục đích rõ ràng. Nếu không chắc về một từ miệt thị địa phương, hãy hỏi người bản ngữ trước khi quyết định.',
      violating: [
        'Từ miệt thị làm tên một bản nhạc về người hàng xóm.',
        'Ảnh bìa ca ngợi một biểu tượng thù ghét.',
      ],
      notViolating: [
        'Một tập về lịch sử của một từ miệt thị.',
        'Biểu tượng tôn giáo cổ trông giống biểu tượng thù ghét.',
      ],
    },
    'hate.3': {
      translatedFrom: 1,
      title: 'Ca ngợi nhóm thù ghét hoặc bạo lực',
      text: 'Nội dung không được ca ngợi, ủng hộ hoặc tuyển người cho các nhóm theo đuổi thù ghét hay bạo lực.',
      guidance:
        'Đưa tin, nghiên cứu và lên án là được phép. Bài ca và diễn văn không kèm bình luận được coi là ca ngợi khi tiêu đề hoặc mô tả tỏ ý tán thành. Luôn chuyển cấp khi có tuyển người; đừng nhắc nhở tác giả.',
      violating: [
        'Danh sách phát các bài ca của một nhóm bị cấm, đặt tên “anh hùng của chúng ta”.',
        'Chương trình chỉ cho người nghe cách gia nhập.',
      ],
      notViolating: ['Phim tài liệu phát mười giây của một bài diễn văn.', 'Bản tin về một phiên tòa.'],
    },
  },
}

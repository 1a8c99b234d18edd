import type { PolicyWords } from '../../policy-words.ts'

export const spam: PolicyWords<'spam'> = {
  title: 'Spam và thao túng',
  clauses: {
    'spam.1': {
      translatedFrom: 2,
      title: 'Mua bán lượt nghe, người theo dõi hoặc đánh giá',
      text: 'Không ai được bán, mua, chào mời hoặc xin lượt nghe, người theo dõi, lượt thích hay đánh giá ảo.',
      guidance:
        'Chỉ cần lời chào mời là đủ; không cần chứng minh đã bán. Có giá, số lượng hoặc thời gian giao thường là đủ kết luận. Quảng bá trung thực tác phẩm của mình, quảng cáo trả phí và bản tin không phải là mua bán lượt nghe. Nếu tác giả chỉ than phiền về những lời chào mời như vậy thì không vi phạm.',
      violating: [
        '“10.000 lượt nghe giá 200 nghìn, chạy xong trong đêm nay.”',
        'Ảnh bìa có mã quét để nhận người theo dõi miễn phí.',
      ],
      notViolating: [
        '“Hãy theo dõi chương trình của mình nhé, giúp mình nhiều lắm.”',
        '“Cẩn thận, ở đây có người bán lượt nghe ảo.”',
      ],
    },
    'spam.2': {
      translatedFrom: 1,
      title: 'Quảng bá lặp lại không ai yêu cầu',
      text: 'Không được đăng nhiều lần cùng một lời quảng bá hoặc lời gần giống nhau, hay gửi cho người không yêu cầu.',
      guidance:
        'Hãy xem các bài đăng khác của tác giả trước khi quyết định. Từ ba bản gần giống nhau trong một ngày được coi là lặp lại. Một bài đăng duy nhất có liên kết đến nhạc của mình là bình thường và được giữ. Nhắc nhở trước khi gỡ nếu tác giả còn mới và liên kết vô hại.',
      violating: [
        'Cùng một liên kết dưới ba mươi tập không liên quan.',
        'Tin nhắn mã giảm giá gửi cho hai trăm người lạ.',
      ],
      notViolating: [
        'Một bình luận có liên kết đến bài mới của chính tác giả.',
        'Ghi chú chương trình có liệt kê nhà tài trợ.',
      ],
    },
    'spam.3': {
      translatedFrom: 2,
      title: 'Lừa đảo và phishing',
      text: 'Nội dung không được lừa dối để lấy tiền, mật khẩu, mã xác thực hoặc giấy tờ tùy thân.',
      guidance:
        'Dấu hiệu là hối thúc, giải thưởng mà không ai đăng ký, phí phải nộp trước khi nhận tiền, và địa chỉ giả giống dịch vụ quen thuộc. Đừng bao giờ tự mở liên kết; tên miền và lời văn là đủ. Đình chỉ tác giả khi họ hỏi thông tin đăng nhập hoặc số thẻ. Người trích lại lời lừa đảo để cảnh giác người khác thì không vi phạm.',
      violating: [
        '“Bạn đã trúng điện thoại. Nộp phí 50 nghìn để nhận.”',
        '“Nhập số thẻ và mã OTP trong vòng mười phút.”',
      ],
      notViolating: [
        'Địa chỉ thật của nơi bán vé trong tiểu sử của một ban nhạc.',
        'Ảnh chụp màn hình tin lừa đảo kèm dòng chữ “đừng mắc bẫy”.',
      ],
    },
    'spam.4': {
      translatedFrom: 1,
      title: 'Thao túng bảng xếp hạng và tìm kiếm có tổ chức',
      text: 'Không ai được tổ chức việc nghe, chấm điểm hoặc dùng từ khóa để đánh lừa bảng xếp hạng, đề xuất hay tìm kiếm.',
      guidance:
        'Lời kêu gọi phát lặp lại khi tắt tiếng, nhóm trao đổi lượt nghe và danh sách từ khóa không liên quan đều bị tính. Hạn chế tiếp cận trước; chỉ gỡ khi tái diễn sau lần nhắc nhở. Người hâm mộ rủ nhau cùng nghe thì không thao túng gì cả.',
      violating: [
        '“Tối nay tắt tiếng phát lặp giúp mình, mai mình phát lại cho bạn.”',
        'Phần mô tả gồm năm mươi từ khóa không liên quan.',
      ],
      notViolating: ['“Cùng nghe vào ngày phát hành nhé!”', 'Năm thẻ thể loại phù hợp.'],
    },
  },
}

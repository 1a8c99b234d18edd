import type { PolicyWords } from '../../policy-words.ts'

export const impersonation: PolicyWords<'impersonation'> = {
  title: 'Mạo danh và siêu dữ liệu gây nhầm lẫn',
  clauses: {
    'impersonation.1': {
      translatedFrom: 1,
      title: 'Giả làm một người, nghệ sĩ hoặc tổ chức',
      text: 'Không ai được giả làm người khác qua tên, hình ảnh hoặc văn bản khiến người ta tưởng là người, nghệ sĩ hay tổ chức đó.',
      guidance:
        'So sánh tên, ảnh và liên kết với tài khoản bị giả. Dấu xác minh tự vẽ hoặc số 0 thay chữ O là dấu hiệu mạnh. Trang người hâm mộ và trang nhại được phép khi nói rõ. Đình chỉ khi có thu tiền.',
      violating: [
        '“Trang chính thức THẬT. Vé chỉ mua qua mình, trả bằng thẻ cào.”',
        'Ảnh đại diện có dấu xác minh tự vẽ.',
      ],
      notViolating: ['“Trang của người hâm mộ, không phải ban nhạc.”', 'Hai nghệ sĩ tình cờ trùng tên.'],
    },
    'impersonation.2': {
      translatedFrom: 2,
      title: 'Giả làm nền tảng hoặc nhân viên nền tảng',
      text: 'Không ai được giả làm nền tảng, biên tập viên, bộ phận hỗ trợ hoặc đội an toàn của nền tảng.',
      guidance:
        'Chúng tôi không bao giờ hỏi mật khẩu qua tin nhắn và không bao giờ bán chỗ trong danh sách phát hay dấu xác minh. Yêu cầu mật khẩu hoặc tiền khiến mức nghiêm trọng thành cao. Đình chỉ tác giả; nhắc nhở là không đủ.',
      violating: [
        '“Đội an toàn nền tảng: xác nhận mật khẩu trong 24 giờ.”',
        '“Biên tập viên nền tảng tuyển chọn, một chỗ giá 300 nghìn.”',
      ],
      notViolating: [
        '“Chúng tôi viết về nền tảng này nhưng không thuộc nền tảng.”',
        'Câu đùa về bộ phận hỗ trợ của nền tảng.',
      ],
    },
    'impersonation.3': {
      translatedFrom: 1,
      title: 'Tiêu đề và siêu dữ liệu gây nhầm lẫn',
      text: 'Tiêu đề, ảnh bìa và mô tả không được khiến người ta hiểu sai về những gì sẽ nghe.',
      guidance:
        'Mở các bài trong danh sách phát hoặc album: thường chỉ vài bài là thấy. Khoảng lặng được rao là bài hit, hoặc tên bài nổi tiếng đặt cho bài khác, đều bị tính. Nói quá (“những bài hay nhất mọi thời đại”) thì không. Hạn chế tiếp cận và nhắc nhở; gỡ khi tái diễn.',
      violating: [
        '“Bài hát số một” chỉ là ba mươi giây im lặng.',
        'Một tập mang tên chương trình nổi tiếng nhưng không phải.',
      ],
      notViolating: ['“Danh sách phát tuyệt nhất mọi thời đại.”', 'Bản hát lại được ghi rõ là hát lại.'],
    },
    'impersonation.4': {
      translatedFrom: 1,
      title: 'Giọng nói tổng hợp không công bố',
      text: 'Giọng nói tổng hợp bắt chước người thật phải được công bố và cần người đó đồng ý.',
      guidance:
        'Bạn cần một dấu hiệu ngoài tai mình: tín hiệu, khiếu nại của người đó, hoặc chính lời của tác giả. Giọng máy thông thường không bắt chước ai là được phép. Khi không chắc, hãy chuyển cấp thay vì đoán.',
      violating: [
        '“Đĩa đơn mới” dùng giọng bắt chước một ca sĩ chưa từng thu bài đó.',
        'Giọng giả người dẫn chương trình để quảng cáo đầu tư.',
      ],
      notViolating: ['Sách nói do giọng máy đọc.', 'Nghệ sĩ nhại giọng trong một chương trình hài.'],
    },
  },
}

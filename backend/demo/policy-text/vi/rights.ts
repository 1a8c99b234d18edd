import type { PolicyWords } from '../../policy-words.ts'

export const rights: PolicyWords<'rights'> = {
  title: 'Sở hữu trí tuệ',
  clauses: {
    'rights.1': {
      translatedFrom: 1,
      title: 'Bản thu tải lên khi chưa được phép',
      text: 'Chỉ người nắm quyền hoặc người được cho phép mới được tải bản thu lên.',
      guidance:
        'Độ khớp âm thanh cao cùng yêu cầu của chủ sở hữu quyền là đủ. Bản làm chậm hoặc tăng tốc vẫn là cùng bản thu. Ai cũng được đọc tác phẩm thuộc phạm vi công cộng, nhưng không được chép lại bản đọc của người khác. Lưu ý hạn chót pháp lý.',
      violating: [
        'Bản làm chậm của một bản nhạc của nghệ sĩ khác.',
        'Cả album được tải lên lại “để ai cũng nghe miễn phí”.',
      ],
      notViolating: ['Tình nguyện viên tự đọc một cuốn sách năm 1890.', 'Bản hát lại có giấy phép.'],
    },
    'rights.2': {
      translatedFrom: 1,
      title: 'Sao chép ảnh bìa và thương hiệu',
      text: 'Ảnh bìa, logo và ảnh đại diện không được sao chép tác phẩm được bảo hộ của người khác.',
      guidance:
        'So sánh cạnh nhau với bản gốc được nêu trong báo cáo. Họa tiết phổ biến (núi, đĩa than, con sóng) không thuộc về ai. Nếu không ai nêu bản gốc và cũng không biết bản gốc nào thì không vi phạm.',
      violating: [
        'Bìa của một album nổi tiếng nhưng ghi tên khác.',
        'Logo của một thương hiệu làm ảnh đại diện.',
      ],
      notViolating: [
        'Tranh hoàng hôn giống những tranh hoàng hôn khác.',
        'Ảnh có giấy phép mở, ghi rõ nguồn.',
      ],
    },
    'rights.3': {
      translatedFrom: 1,
      title: 'Liên kết đến bản sao trái phép',
      text: 'Nội dung không được dẫn đến bản tải xuống trái phép hoặc cách vượt qua biện pháp chống sao chép.',
      guidance:
        'Liên kết và lời ghi kèm là đủ; đừng mở theo. Liên kết đến cửa hàng hợp pháp, kho lưu trữ và trang của chính nghệ sĩ được phép. Gỡ bình luận và nhắc nhở; đình chỉ khi tái diễn.',
      violating: ['“Tải miễn phí trọn album ở đây.”', 'Hướng dẫn gỡ bỏ chống sao chép của một sách nói.'],
      notViolating: [
        'Liên kết đến cửa hàng của chính ban nhạc.',
        'Liên kết đến kho tác phẩm thuộc phạm vi công cộng.',
      ],
    },
  },
}

import type { PolicyWords } from '../../policy-words.ts'

export const misinformation: PolicyWords<'misinformation'> = {
  title: 'Thông tin sai lệch nguy hiểm',
  clauses: {
    'misinformation.1': {
      translatedFrom: 4,
      title: 'Tuyên bố nguy hiểm về sức khỏe',
      text: 'Nội dung không được tuyên bố sai rằng một bài thuốc thay được việc điều trị cần thiết, hoặc khuyên người khác ngừng điều trị.',
      guidance:
        'Đánh dấu đoạn có lời tuyên bố; một đoạn như vậy là đủ cho cả tập. Mẹo dân gian cho dễ chịu là được phép: mật ong đúng là làm dịu cổ họng. “Tôi đã làm vậy” mà không khuyên người khác là trường hợp ranh giới; hãy chuyển cấp khi lượng người tiếp cận lớn. Khuyên trì hoãn điều trị cũng tính như khuyên ngừng điều trị.',
      violating: [
        '“Nước gừng thay được thuốc huyết áp. Bỏ thuốc đi.”',
        'Chương trình khuyên ngừng mọi thuốc ngủ ngay tối nay.',
      ],
      notViolating: [
        '“Mật ong ấm tốt cho người bị ho.”',
        'Một người kể về bệnh và cách chữa trị của chính mình.',
      ],
    },
    'misinformation.2': {
      translatedFrom: 1,
      title: 'Bầu cử và thủ tục công dân',
      text: 'Không cho phép thông tin sai về thời gian, địa điểm, cách thức bầu cử hoặc về người được quyền bầu.',
      guidance:
        'Đây là sự thật về thủ tục, không phải ý kiến về các đảng phái. Kiểm tra trang bầu cử chính thức của thị trường của mục. Trong thời gian bầu cử, mọi trường hợp đều được chuyển cấp sau khi quyết định.',
      violating: ['“Lần này chỉ cần nhắn tin là bầu được.”', 'Video ngắn ghi sai ngày bầu cử.'],
      notViolating: [
        '“Đảng đó chẳng tốt gì cho chúng ta.”',
        'Nội dung châm biếm mà không ai nhầm là thông báo.',
      ],
    },
    'misinformation.3': {
      translatedFrom: 1,
      title: 'Tình huống khẩn cấp bịa đặt và bản ghi bị sửa',
      text: 'Không cho phép bịa đặt tình huống khẩn cấp, hoặc sửa bản ghi khiến người khác tưởng là sự việc có thật.',
      guidance:
        'Hãy hỏi liệu có ai gặp hại hoặc hoảng loạn khi tin vào đó không. Bản remix, nhại và lồng tiếng được phép khi dễ nhận ra. Hạn chế tiếp cận trước, và gỡ khi liên quan đến tình huống khẩn cấp đang diễn ra.',
      violating: [
        'Cuộc phỏng vấn bị cắt ghép để một quan chức thông báo trận lũ không hề có.',
        '“Rời thành phố ngay, đập đã vỡ”, hoàn toàn bịa đặt.',
      ],
      notViolating: ['Bản tin nhại có tiếng khán giả cười.', 'Kịch truyền thanh về cơn bão, ghi rõ là kịch.'],
    },
  },
}

import type { PolicyWords } from '../../policy-words.ts'

export const selfharm: PolicyWords<'selfharm'> = {
  title: 'Tự gây hại',
  clauses: {
    'selfharm.1': {
      translatedFrom: 1,
      title: 'Khuyến khích hoặc chỉ dẫn',
      text: 'Nội dung không được khuyến khích tự gây hại, tô vẽ việc đó là đáng mong muốn hoặc giải thích cách làm.',
      guidance:
        'Bài hát về đau buồn và tuyệt vọng là nghệ thuật và được giữ. Điều bị tính là lời kêu gọi, cách thức hoặc lời thách thức. Gỡ, và chuyển cấp khi có người có thể gặp nguy hiểm. Hãy giao lại vụ việc nếu chủ đề quá gần với bạn; không cần nêu lý do.',
      violating: ['Lời thách thức yêu cầu người nghe tự làm đau mình.', 'Một tập mô tả cách thức.'],
      notViolating: ['Bài hát buồn về mất mát.', 'Chương trình về hồi phục, có số đường dây hỗ trợ.'],
    },
    'selfharm.2': {
      translatedFrom: 1,
      title: 'Người có thể gặp nguy hiểm',
      text: 'Khi ai đó nói về nỗi khổ của chính mình, họ được đề nghị giúp đỡ; họ không bị phạt.',
      guidance:
        'Không áp dụng biện pháp xử lý nào với tác giả. Chuyển cấp với lý do “người có thể gặp nguy hiểm”, kể cả khi bạn không chắc. Nhóm xử lý chuyển cấp biết đường dây hỗ trợ ở từng thị trường và làm việc suốt ngày đêm.',
      violating: [
        'Tin nhắn trong đó một người vĩnh biệt người nghe của mình.',
        'Tiểu sử báo trước ý định tự gây hại.',
      ],
      notViolating: [
        '“Tuần này khó khăn quá, nhờ chương trình mà mình vượt qua được.”',
        '“Cười chết mất thôi.”',
      ],
    },
  },
}

import type { PolicyWords } from '../../policy-words.ts'

export const harassment: PolicyWords<'harassment'> = {
  title: 'Quấy rối',
  clauses: {
    'harassment.1': {
      translatedFrom: 1,
      title: 'Xúc phạm và hạ nhục một người',
      text: 'Nội dung không được liên tục xúc phạm, hạ thấp hoặc chế giễu một người cụ thể.',
      guidance:
        'Hãy hỏi mục tiêu là con người hay tác phẩm. Phê bình gay gắt một bài hát, một tập hay một ý kiến là được phép. Tuyên bố sẽ còn tiếp tục, hoặc rủ người khác tham gia, khiến sự việc nặng hơn rõ rệt. Cân nhắc xem hai bên có phải bạn bè đang trêu nhau không.',
      violating: [
        '“Mày là thằng hề, bài nào tao cũng sẽ vào viết câu này.”',
        'Danh sách phát mà các tiêu đề ghép lại để chế giễu một người.',
      ],
      notViolating: ['“Bản remix này làm ẩu nhất mình nghe trong năm nay.”', 'Bạn bè trêu nhau vì đến muộn.'],
    },
    'harassment.2': {
      translatedFrom: 1,
      title: 'Đe dọa và uy hiếp',
      text: 'Nội dung không được đe dọa làm hại một người hoặc tìm cách khiến họ sợ mà im lặng.',
      guidance:
        'Lời đe dọa phải có mục tiêu và mối nguy mà người bình thường sẽ coi là nghiêm túc. Lời đùa rõ ràng và cách nói bóng gió không phải là đe dọa. Nếu có nêu thời gian, địa điểm hoặc phương tiện, hãy chuyển cấp ngay, dù bạn quyết định thế nào.',
      violating: [
        '“Tao biết chỗ mày làm và mày sẽ phải hối hận.”',
        '“Gỡ tập đó xuống, không thì có chuyện đấy.”',
      ],
      notViolating: [
        '“Còn đến muộn nữa là bạn khao cả nhóm trà sữa.”',
        'Lời thoại của nhân vật phản diện trong kịch truyền thanh.',
      ],
    },
    'harassment.3': {
      translatedFrom: 1,
      title: 'Phơi bày thông tin riêng tư',
      text: 'Không ai được công khai địa chỉ, số điện thoại, giấy tờ hoặc dữ liệu riêng tư tương tự của người khác khi chưa được đồng ý.',
      guidance:
        'Địa chỉ kinh doanh và thông tin liên hệ do chính người đó công bố không phải là riêng tư. Dữ liệu đúng hay sai không quan trọng. Đừng chép dữ liệu vào ghi chú; chỉ ghi đó là loại gì. Gỡ trước, và chuyển cấp khi có lời kêu gọi kéo đến nơi đó.',
      violating: [
        'Người dẫn đọc địa chỉ nhà của một người phê bình.',
        'Bình luận kèm ảnh căn cước công dân.',
      ],
      notViolating: [
        'Địa chỉ nhận lịch diễn trong tiểu sử của một ban nhạc.',
        'Tên thành phố mà một người tự nói là quê mình.',
      ],
    },
  },
}

import type { Source } from "../../upsertSources.ts";

/** What says that stations exist, beyond the sources of the layers at whose features they stand. */
export const sources: Source[] = [
  {
    id: "agriculture-iot-2023",
    title: "Đồng Tháp: Kết quả chuyển đổi số 3 lĩnh vực trọng tâm",
    publisher: "VietNamNet",
    url: "https://vietnamnet.vn/dong-thap-ket-qua-chuyen-doi-so-3-linh-vuc-trong-tam-2199933.html",
    published: null,
    licence: null,
    note: "Chỉ nêu số lượng: 6 trạm quan trắc nước, 15 trạm giám sát côn trùng (tháng 9/2023); vị trí không được công bố.",
  },
  {
    id: "tram-chim-fires-2024",
    title: "Rút kinh nghiệm vụ cháy Vườn quốc gia Tràm Chim",
    publisher: "Nông nghiệp Việt Nam",
    url: "https://nongnghiep.vn/rut-kinh-nghiem-vu-chay-vuon-quoc-gia-tram-chim-d392284.html",
    published: null,
    licence: null,
    note: "Nêu các phân khu; ranh giới không được công bố.",
  },
  {
    id: "vn-aqi-2019",
    title: "Hướng dẫn kỹ thuật tính toán và công bố VN_AQI (Quyết định 1459/QĐ-TCMT)",
    publisher: "Tổng cục Môi trường",
    url: "https://cem.gov.vn/tin-tuc-moi-truong/tong-cuc-moi-truong-ban-hanh-huong-dan-ky-thuat-tinh-toan-va-cong-bo-chi-so-chat-luong-khong-khi-viet-nam",
    published: null,
    licence: null,
    note: "Quy định các mức và màu của VN_AQI.",
  },
  {
    id: "sensor-simulation",
    title: "Số đo mô phỏng minh họa",
    publisher: "SenMap",
    url: null,
    published: null,
    licence: null,
    note: "Không phải số liệu quan trắc: tính từ một mô hình thủy triều, mùa lũ và mùa khô của SenMap.",
  },
];

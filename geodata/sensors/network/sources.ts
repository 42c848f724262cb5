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
];

import type { Dataset } from "../Dataset.ts";

const gate = (key: string, name: string, code: string, formerVi: string, formerEn: string) => ({
  key,
  name: `Cửa khẩu quốc tế ${name}`,
  name_en: `${name} International Border Gate`,
  edition: "2025",
  code,
  properties: {
    kind: "international",
    facing: { vi: "Prey Veng, Campuchia", en: "Prey Veng, Cambodia" },
    formerDistrict: { vi: formerVi, en: formerEn },
  },
});

export const dataset: Dataset = {
  id: "border-gates",
  sources: [
    {
      id: "border-gates-2024",
      title: "Hai cửa khẩu quốc tế Dinh Bà và Thường Phước",
      publisher: "CafeF",
      url: "https://cafef.vn/day-se-la-trung-tam-giao-luu-phat-trien-kinh-te-ket-noi-dbscl-va-cac-nuoc-thuoc-tieu-vung-song-me-cong-188240226133219031.chn",
      published: "2024-02-26",
      licence: null,
      note: "Nguồn chỉ nêu huyện cũ; xã đặt điểm do SenMap chọn. Năm cửa khẩu phụ chưa có tên và vị trí trong nguồn.",
    },
  ],
  rows: [
    gate("dinh-ba", "Dinh Bà", "29929", "huyện Tân Hồng (cũ)", "former Tan Hong District"),
    gate("thuong-phuoc", "Thường Phước", "29971", "huyện Hồng Ngự (cũ)", "former Hong Ngu District"),
  ],
};

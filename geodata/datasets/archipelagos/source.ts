import type { Dataset } from "../Dataset.ts";

const LEGAL = {
  vi: "Quần đảo Hoàng Sa và quần đảo Trường Sa thuộc chủ quyền của Việt Nam; bản đồ thể hiện phạm vi cả nước phải có đủ hai quần đảo.",
  en: "Hoàng Sa and Trường Sa belong to Viet Nam; a map that shows the whole country must show both.",
};

export const dataset: Dataset = {
  id: "archipelagos",
  sources: [
    {
      id: "special-zones-2025",
      title: "Đặc khu Hoàng Sa (thành phố Đà Nẵng) và đặc khu Trường Sa (tỉnh Khánh Hòa)",
      publisher: "sapnhap.bando.com.vn, qua vietnamese-provinces-database (Thang Le Quoc)",
      url: "https://github.com/thanglequoc/vietnamese-provinces-database",
      published: "2026-08-02",
      licence: "MIT",
      note: "Điểm đặt tên, không phải ranh giới.",
    },
  ],
  rows: [
    {
      key: "hoang-sa",
      name: "Quần đảo Hoàng Sa",
      name_en: "Hoàng Sa Islands",
      lon: 112,
      lat: 16.5,
      properties: {
        code: "20333",
        unitVi: "Đặc khu Hoàng Sa, thành phố Đà Nẵng",
        unitEn: "Hoàng Sa Special Zone, Da Nang City",
        legalNote: LEGAL,
      },
    },
    {
      key: "truong-sa",
      name: "Quần đảo Trường Sa",
      name_en: "Trường Sa Islands",
      lon: 114,
      lat: 9.8,
      properties: {
        code: "22736",
        unitVi: "Đặc khu Trường Sa, tỉnh Khánh Hòa",
        unitEn: "Trường Sa Special Zone, Khanh Hoa Province",
        legalNote: LEGAL,
      },
    },
  ],
};

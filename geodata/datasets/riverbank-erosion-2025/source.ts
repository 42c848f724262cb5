import type { Dataset } from "../Dataset.ts";

const press = (id: string, title: string, publisher: string, url: string, published: string | null) => ({
  id, title, publisher, url, published, licence: null, note: null,
});

/** The three emergencies of 2025. A figure that the sources do not give is null, not zero. */
export const dataset: Dataset = {
  id: "riverbank-erosion-2025",
  sources: [
    press("erosion-2025-thuong-phuoc", "Đồng Tháp công bố tình huống khẩn cấp sạt lở bờ sông Tiền", "Sài Gòn Giải Phóng",
      "https://www.sggp.org.vn/dong-thap-cong-bo-tinh-huong-khan-cap-sat-lo-bo-song-tien-post810087.html", null),
    press("erosion-2025-cao-lanh", "Công bố tình huống khẩn cấp sạt lở bờ sông Tiền", "VnExpress",
      "https://vnexpress.net/cong-bo-tinh-huong-khan-cap-sat-lo-bo-song-tien-4944184.html", null),
    press("erosion-2025-tan-long", "Nhiều nhà ven sông ở miền Tây bị nhấn chìm do sạt lở", "Dân trí",
      "https://dantri.com.vn/thoi-su/nhieu-nha-ven-song-o-mien-tay-bi-nhan-chim-do-sat-lo-20251029123113668.htm", "2025-10-29"),
  ],
  rows: [
    {
      key: "thuong-phuoc", name: "Sạt lở kè Thường Thới Tiền", name_en: "Erosion at the Thường Thới Tiền embankment",
      edition: "2025", code: "29971", source: "erosion-2025-thuong-phuoc", as_of: "2025-08-25",
      properties: {
        river: { vi: "sông Tiền", en: "Tien River" }, eventDates: ["2025-08-07", "2025-08-12"], declaredOn: "2025-08-25",
        lengthM: 350, slidePoints: 4, embankmentLengthM: 2800, lengthAtRiskM: null,
        affectedHouseholds: null, householdsAtRisk: null, peopleAtRisk: null, housesLost: null,
        facts: {
          vi: "Kè dài khoảng 2.800 m; sạt lở 4 điểm, tổng khoảng 350 m.",
          en: "Embankment of about 2,800 m; 4 slides, about 350 m in all.",
        },
      },
    },
    {
      key: "cao-lanh", name: "Sạt lở bờ sông Tiền, phường Cao Lãnh", name_en: "Erosion of the Tien bank, Cao Lanh Ward",
      edition: "2025", code: "29869", source: "erosion-2025-cao-lanh", as_of: "2025-09-26",
      properties: {
        river: { vi: "sông Tiền", en: "Tien River" }, eventDates: ["2025-09-20", "2025-09-24"], declaredOn: "2025-09-26",
        lengthM: 500, slidePoints: 2, embankmentLengthM: null, lengthAtRiskM: 1600,
        affectedHouseholds: 35, householdsAtRisk: 285, peopleAtRisk: 900, housesLost: null,
        facts: {
          vi: "Hai đợt sạt lở, dài 500 m; 35 hộ thiệt hại tài sản; 1,6 km có nguy cơ với 285 hộ, khoảng 900 người.",
          en: "Two slides, 500 m; 35 households lost property; 1.6 km at risk with 285 households, about 900 people.",
        },
      },
    },
    {
      key: "tan-long", name: "Sạt lở ấp Tân Quới, xã Tân Long", name_en: "Erosion at Tân Quới hamlet, Tan Long Commune",
      edition: "2025", code: "30154", source: "erosion-2025-tan-long", as_of: "2025-10-29",
      properties: {
        river: { vi: "sông Tiền", en: "Tien River" }, eventDates: ["2025-10-27", "2025-10-28"], declaredOn: null,
        lengthM: 50, widthM: 30, slidePoints: null, embankmentLengthM: null, lengthAtRiskM: null,
        affectedHouseholds: 7, householdsAtRisk: null, peopleAtRisk: null, housesLost: 4,
        facts: {
          vi: "Dài 50 m, ăn sâu 30 m; 4 căn nhà, 7 hộ; cách bến đò An Long – Tân Quới 150 m về phía thượng lưu. Đã công bố tình huống khẩn cấp, chưa rõ ngày.",
          en: "50 m long, 30 m inland; 4 houses, 7 households; 150 m upstream of the An Long–Tân Quới ferry. An emergency was declared; its date was not found.",
        },
      },
    },
  ],
};

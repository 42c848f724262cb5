import type { Dataset } from "../Dataset.ts";

const bulletin = (id: string, title: string, publisher: string, url: string, published: string | null) => ({
  id,
  title,
  publisher,
  url,
  published,
  licence: null,
  note: null,
});

/** A reading in g/l. `measuredOn` is a day, or a month where the source gives no day. */
interface Reading {
  measuredOn: string;
  valueGPerL: number;
  source: string;
}

const reading = (measuredOn: string, valueGPerL: number): Reading => ({
  measuredOn,
  valueGPerL,
  source: `salinity-${measuredOn.slice(0, 7)}`,
});

function point(key: string, name: string, name_en: string, code: string, km: number | null, readings: Reading[]) {
  const as_of =
    readings
      .map(({ measuredOn }) => measuredOn)
      .filter((day) => day.length === 10)
      .toSorted()
      .at(-1) ?? null;
  const properties = { distanceFromMouthKm: km, readings, limitsGPerL: [1, 4] };
  return { key, name, name_en, edition: "2025", code, as_of, properties };
}

/**
 * Points of the salinity bulletins whose place the sources name. The bridges Trường Chính trị, Xoài Hột and Kinh Xáng
 * are left out: no source names their commune. Readings without a date are left out too.
 */
export const dataset: Dataset = {
  id: "salinity-points",
  sources: [
    bulletin(
      "salinity-2023-02",
      "Độ mặn tại các sông ở Tiền Giang đang tăng cao",
      "Đài PT-TH Tiền Giang",
      "http://www.thtg.vn/do-man-tai-cac-song-o-tien-giang-dang-tang-cao/",
      null,
    ),
    bulletin(
      "salinity-2024-03",
      "Tiền Giang: từ ngày 13-3 xâm nhập mặn sẽ giảm nhẹ",
      "Báo Mới",
      "http://www.baomoi.com/tien-giang-tu-ngay-13-3-xam-nhap-man-se-giam-nhe-c48542362.epi",
      null,
    ),
    bulletin(
      "salinity-2024-12",
      "Tiền Giang: mặn đã xâm nhập tới TP Mỹ Tho",
      "Báo Mới",
      "https://lite.baomoi.com/tien-giang-man-da-xam-nhap-toi-tp-my-tho-c51109608.epi",
      null,
    ),
    bulletin(
      "salinity-2025-03",
      "Tiền Giang: xâm nhập mặn giảm theo triều cường nhưng vẫn ở mức cao",
      "Tuyên giáo Tiền Giang",
      "https://tuyengiaotiengiang.vn/phong-chong-thien-tai/tien-giang-xam-nhap-man-giam-theo-trieu-cuong-nhung-van-o-muc-cao-5465.html",
      null,
    ),
    {
      id: "salinity-bulletins",
      title: "Các điểm đo mặn trên sông Tiền trong bản tin 2023–2025",
      publisher: "Tổng hợp từ bản tin xâm nhập mặn Tiền Giang",
      url: null,
      published: null,
      licence: null,
      note: "Ngưỡng dùng trong bản tin: biên mặn 1 g/l và 4 g/l. Từng số đo ghi nguồn riêng.",
    },
  ],
  rows: [
    point("cong-xuan-hoa", "Cống Xuân Hòa", "Xuân Hòa sluice", "28648", 42, [
      reading("2023-02", 4.93),
      reading("2024-03-12", 8.85),
      reading("2025-03-05", 2),
    ]),
    point("cong-vien-lac-hong", "Công viên Lạc Hồng, Mỹ Tho", "Lạc Hồng Park, My Tho", "28261", 46, [
      reading("2023-02", 1.4),
      reading("2024-03-12", 6.82),
      reading("2024-12-28", 0.64),
    ]),
    point("cong-vien-thu-khoa-huan", "Công viên Thủ Khoa Huân, Mỹ Tho", "Thủ Khoa Huân Park, My Tho", "28261", null, [
      reading("2025-03-05", 1.12),
    ]),
    point("cau-kim-son", "Cầu Kim Sơn", "Kim Sơn Bridge", "28582", null, []),
    point("cau-phu-phong", "Cầu Phú Phong", "Phú Phong Bridge", "28576", null, []),
    point("pha-tam-binh", "Phà Tam Bình", "Tam Bình Ferry", "28516", null, []),
    point("pha-thoi-loc", "Phà Thới Lộc", "Thới Lộc Ferry", "28516", null, []),
  ],
};

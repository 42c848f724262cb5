import type { Dataset, Words } from "../Dataset.ts";

/** Alarm levels BĐ1, BĐ2, BĐ3 in metres of the national datum; null where no source confirms one. */
type Alarms = [number | null, number | null, number | null];

const UNKNOWN: Alarms = [null, null, null];

interface Place {
  /** A commune of 2025 at whose label point the station stands on the map. */
  commune?: string;
  /** A named populated place outside the province, from GeoNames. */
  locality?: { name: string; lon: number; lat: number };
}

function station(
  code: string,
  name: string,
  river: Words,
  place: Place,
  alarms: Alarms,
  evidence: string,
  more: object = {},
) {
  const [alarm1M, alarm2M, alarm3M] = alarms;
  const missing = alarms.filter((level) => level === null).length;
  const alarmNote: Words | null =
    missing === 0
      ? null
      : missing === 3
        ? { vi: "Chưa có mức báo động từ nguồn xác nhận", en: "No confirmed alarm level was found" }
        : {
            vi: "BĐ1, BĐ2 chưa có nguồn xác nhận; BĐ3 suy từ bản tin",
            en: "Alarm 1 and 2 unconfirmed; alarm 3 derived from bulletins",
          };
  return {
    key: code.toLowerCase(),
    name: `Trạm ${name}`,
    name_en: `${name} station`,
    commune: place.commune ?? null,
    locality: place.locality ?? null,
    source: evidence,
    as_of: AS_OF[evidence],
    properties: { code, river, alarm1M, alarm2M, alarm3M, alarmNote, reference: false, ...more },
  };
}

const AS_OF: Record<string, string> = {
  "flood-bulletin-2025-11": "2025-11-24",
  "flood-bulletin-2011-11": "2011-11-16",
  "flood-stations": "2026-11-23",
};
const [NOV_2025, NOV_2011, LIST] = Object.keys(AS_OF) as [string, string, string];
const TIEN = { vi: "sông Tiền", en: "Tien River" };
const CUA_TIEU = { vi: "sông Cửa Tiểu", en: "Cua Tieu River" };
const AN_GIANG = { reference: true, provinceVi: "An Giang", provinceEn: "An Giang" };
const VINH_LONG_BANK = {
  reference: true,
  positionVi: "có thể nằm bên bờ Vĩnh Long",
  positionEn: "it may stand on the Vinh Long bank",
};

/** Stations of the flood bulletins. Mộc Hóa (Vàm Cỏ Tây, a reference outside the province) has no place to stand at. */
export const dataset: Dataset = {
  id: "flood-stations",
  sources: [
    {
      id: "flood-bulletin-2025-11",
      title: "Cảnh báo mưa lũ ở Đồng Tháp, triều cường dâng cao",
      publisher: "Dân Việt",
      url: "https://danviet.vn/canh-bao-mua-lu-o-dong-thap-trieu-cuong-dang-cao-nguy-co-ngap-sau-keo-dai-d1381389.html",
      published: null,
      licence: null,
      note: "Mức báo động 3 suy từ đỉnh lũ và số cm vượt báo động nêu trong bản tin.",
    },
    {
      id: "flood-bulletin-2011-11",
      title: "Bản tin dự báo thủy văn hạn ngắn các sông ngày 16/11/2011",
      publisher: "EVN",
      url: "https://evn.com.vn/d6/news/Ban-tin-du-bao-Thuy-van-han-ngan-cac-song-Trung-Bo-Tay-Nguyen-va-Nam-Bo-ngay-16112011-102-104-2508.aspx",
      published: "2011-11-16",
      licence: null,
      note: "Khớp với bản tin năm 2022.",
    },
    {
      id: "flood-stations",
      title: "Các trạm thủy văn nêu trong bản tin lũ",
      publisher: "Tổng hợp",
      url: null,
      published: null,
      licence: null,
      note: "Cơ sở pháp lý của mức báo động: Quyết định 05/2020/QĐ-TTg; phụ lục chưa tiếp cận được.",
    },
  ],
  rows: [
    station(
      "TCH",
      "Tân Châu",
      TIEN,
      { locality: { name: "Tân Châu", lon: 105.2389, lat: 10.7983 } },
      [3.5, 4, 4.5],
      NOV_2011,
      AN_GIANG,
    ),
    station(
      "CDC",
      "Châu Đốc",
      { vi: "sông Hậu", en: "Hau River" },
      { locality: { name: "Châu Đốc", lon: 105.1167, lat: 10.7 } },
      [3, 3.5, 4],
      NOV_2011,
      AN_GIANG,
    ),
    station(
      "CLA",
      "Cao Lãnh",
      { vi: "sông Cao Lãnh", en: "Cao Lanh River" },
      { commune: "29869" },
      [null, null, 2.3],
      NOV_2025,
    ),
    station("MTN", "Mỹ Thuận", TIEN, { commune: "28429" }, [null, null, 1.8], NOV_2025, VINH_LONG_BANK),
    station(
      "CLY",
      "Cai Lậy",
      { vi: "sông Ba Rài", en: "Ba Rai River" },
      { commune: "28439" },
      [null, null, 1.7],
      NOV_2025,
    ),
    station("MTO", "Mỹ Tho", TIEN, { commune: "28261" }, [null, null, 1.6], NOV_2025),
    station("HBI", "Hòa Bình", CUA_TIEU, { commune: "28678" }, [null, null, 1.6], NOV_2025),
    station("VKE", "Vàm Kênh", CUA_TIEU, { commune: "28747" }, [null, null, 1.5], NOV_2025),
    station("HNG", "Hồng Ngự", TIEN, { commune: "29955" }, UNKNOWN, LIST),
    station(
      "TXU",
      "Trường Xuân",
      { vi: "kênh vùng Đồng Tháp Mười", en: "canal of Đồng Tháp Mười" },
      { commune: "30046" },
      UNKNOWN,
      LIST,
    ),
    station(
      "HTH",
      "Hưng Thạnh",
      { vi: "kênh vùng Đồng Tháp Mười", en: "canal of Đồng Tháp Mười" },
      { commune: "30043" },
      UNKNOWN,
      LIST,
    ),
    station("SDE", "Sa Đéc", { vi: "rạch Sa Đéc", en: "Sa Dec Creek" }, { commune: "29905" }, UNKNOWN, LIST),
  ],
};

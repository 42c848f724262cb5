import type { Source } from "../../upsertSources.ts";

const UNKNOWN = { published: null, licence: null, note: null };

/** Where the built-in boundaries and the figures of the units come from. */
export const boundarySources: Source[] = [
  {
    id: "boundaries-2025",
    title: "Ranh giới và diện tích 102 xã, phường tỉnh Đồng Tháp (từ 01/07/2025)",
    publisher: "sapnhap.bando.com.vn, qua vietnamese-provinces-database (Thang Le Quoc)",
    url: "https://github.com/thanglequoc/vietnamese-provinces-database",
    published: "2026-08-02",
    licence: "MIT",
    note: "Đã khái quát hóa khoảng 50 m. Ba xã ven biển (28696, 28738, 28747) vẽ nhỏ hơn diện tích chính thức do bãi bồi.",
  },
  {
    id: "boundaries-inside-2009",
    title: "Ranh giới xã cũ bên trong xã mới (gần đúng, theo dữ liệu năm 2009)",
    publisher: "censusVN2009 (Marc Choisy)",
    url: "https://github.com/choisy/censusVN2009",
    published: null,
    licence: "MIT",
    note: "Gần đúng: chỉ dùng cho đường ranh nằm trong một xã của năm 2025.",
  },
  {
    id: "mard-atlas-2016",
    title: "Dân số cấp huyện năm 2016",
    publisher: "Vụ Kế hoạch, Bộ Nông nghiệp và Phát triển nông thôn",
    url: "https://vukehoach.mard.gov.vn/atlas/prov/dongthap/dongthap.html",
    ...UNKNOWN,
    note: "Hai huyện Lai Vung và Châu Thành bị cắt số trong nguồn nên để trống.",
  },
  {
    id: "census-2019",
    title: "Tổng điều tra dân số và nhà ở 2019: tỉnh Đồng Tháp",
    publisher: "Tổng cục Thống kê, theo citypopulation.de",
    url: "https://www.citypopulation.de/en/vietnam/dongthap/admin/",
    ...UNKNOWN,
  },
  {
    id: "provincial-portal-areas",
    title: "Diện tích đơn vị hành chính cấp huyện tỉnh Đồng Tháp (trước 01/07/2025)",
    publisher: "Cổng thông tin điện tử tỉnh Đồng Tháp, theo khudancu.vn",
    url: "https://www.khudancu.vn/p/dongthap.html",
    ...UNKNOWN,
  },
  {
    id: "nq-202-2025-qh15",
    title: "Nghị quyết 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh",
    publisher: "Quốc hội",
    url: null,
    ...UNKNOWN,
    published: "2025-06-12",
    note: "Diện tích và dân số tỉnh mới theo nguồn thứ cấp https://evento.com.vn/dong-thap-tien-giang; diện tích khớp tổng các xã.",
  },
  {
    id: "nq-1663-ubtvqh15",
    title: "Nghị quyết 1663/NQ-UBTVQH15 về sắp xếp đơn vị hành chính cấp xã của tỉnh Đồng Tháp năm 2025",
    publisher: "Ủy ban Thường vụ Quốc hội",
    url: "https://tienphong.vn/102-xa-phuong-cua-tinh-dong-thap-moi-post1751812.tpo",
    ...UNKNOWN,
    published: "2025-06-16",
  },
];

import {
  type Icon,
  IconApps,
  IconBuildingHospital,
  IconChecklist,
  IconClipboardCheck,
  IconCoins,
  IconDeviceDesktop,
  IconFileImport,
  IconFileText,
  IconLayoutDashboard,
  IconNetwork,
  IconScale,
  IconServer2,
  IconShieldDollar,
  IconSubtask,
  IconTableColumn,
  IconTarget,
  IconTimelineEvent,
  IconUsb,
  IconUsers,
  IconUsersGroup,
  IconVersions,
} from '@tabler/icons-react'
import { type ComponentType, lazy } from 'react'

export interface ScreenProps {
  /** The part of a place that has several (tabs); empty when none is named. */
  readonly part: string
  /** The record whose details are open. */
  readonly openId: string | null
}

export interface Place {
  /** Heading of the group in the rail; null stands alone. */
  readonly group: string | null
  readonly path: string
  readonly label: string
  readonly icon: Icon
  /** Whether the path goes on with a part before the record's id. */
  readonly parts?: true
  readonly screen: ComponentType<ScreenProps>
}

/** Where the user can go, in the order of the rail; only what works stands here. Each screen is loaded when first visited. */
export const places: readonly Place[] = [
  {
    group: null,
    path: '/overview',
    label: 'Tổng quan',
    icon: IconLayoutDashboard,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/overview/OverviewScreen.tsx')).OverviewScreen,
    })),
  },
  {
    group: 'Kiểm kê',
    path: '/assets',
    label: 'Thiết bị',
    icon: IconDeviceDesktop,
    screen: lazy(async () => ({ default: (await import('#renderer/screens/assets/AssetsScreen.tsx')).AssetsScreen })),
  },
  {
    group: 'Kiểm kê',
    path: '/links',
    label: 'Đường truyền',
    icon: IconNetwork,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/inventory/InventoryScreen.tsx')).LinksScreen,
    })),
  },
  {
    group: 'Kiểm kê',
    path: '/applications',
    label: 'Phần mềm',
    icon: IconApps,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/inventory/InventoryScreen.tsx')).ApplicationsScreen,
    })),
  },
  {
    group: 'Kiểm kê',
    path: '/information-systems',
    label: 'Hệ thống thông tin',
    icon: IconServer2,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/inventory/InventoryScreen.tsx')).InformationSystemsScreen,
    })),
  },
  {
    group: 'Kiểm kê',
    path: '/people',
    label: 'Nhân lực',
    icon: IconUsers,
    parts: true,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/inventory/PeopleScreen.tsx')).PeopleScreen,
    })),
  },
  {
    group: 'Kiểm kê',
    path: '/figures',
    label: 'Số liệu',
    icon: IconTableColumn,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/figures/FiguresScreen.tsx')).FiguresScreen,
    })),
  },
  {
    group: 'Kiểm kê',
    path: '/import',
    label: 'Nhập từ bảng tính',
    icon: IconFileImport,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/import/ImportScreen.tsx')).ImportScreen,
    })),
  },
  {
    group: 'Kiểm kê',
    path: '/collect',
    label: 'Thu thập từ máy',
    icon: IconUsb,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/collect/CollectScreen.tsx')).CollectScreen,
    })),
  },
  {
    group: 'Kế hoạch',
    path: '/legal-bases',
    label: 'Căn cứ',
    icon: IconScale,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/legal-bases/LegalBasesScreen.tsx')).LegalBasesScreen,
    })),
  },
  {
    group: 'Kế hoạch',
    path: '/targets',
    label: 'Mục tiêu',
    icon: IconTarget,
    parts: true,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/plan-lists/PlanListsScreen.tsx')).TargetsScreen,
    })),
  },
  {
    group: 'Kế hoạch',
    path: '/tasks',
    label: 'Nhiệm vụ',
    icon: IconSubtask,
    parts: true,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/plan-lists/PlanListsScreen.tsx')).TasksScreen,
    })),
  },
  {
    group: 'Kế hoạch',
    path: '/plan',
    label: 'Dự án & kinh phí',
    icon: IconCoins,
    parts: true,
    screen: lazy(async () => ({ default: (await import('#renderer/screens/plan/PlanScreen.tsx')).PlanScreen })),
  },
  {
    group: 'Kế hoạch',
    path: '/security-share',
    label: 'Chi an toàn thông tin',
    icon: IconShieldDollar,
    parts: true,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/security-share/SecurityShareScreen.tsx')).SecurityShareScreen,
    })),
  },
  {
    group: 'Kế hoạch',
    path: '/roadmap',
    label: 'Lộ trình',
    icon: IconTimelineEvent,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/roadmap/RoadmapScreen.tsx')).RoadmapScreen,
    })),
  },
  {
    group: 'Kế hoạch',
    path: '/execution',
    label: 'Kết quả thực hiện',
    icon: IconClipboardCheck,
    parts: true,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/execution/ExecutionScreen.tsx')).ExecutionScreen,
    })),
  },
  {
    group: 'Kế hoạch',
    path: '/assignments',
    label: 'Phân công',
    icon: IconUsersGroup,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/assignments/AssignmentsScreen.tsx')).AssignmentsScreen,
    })),
  },
  {
    group: 'Văn bản',
    path: '/document',
    label: 'Kế hoạch',
    icon: IconFileText,
    parts: true,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/document/DocumentScreen.tsx')).DocumentScreen,
    })),
  },
  {
    group: 'Văn bản',
    path: '/preflight',
    label: 'Kiểm tra',
    icon: IconChecklist,
    parts: true,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/preflight/PreflightScreen.tsx')).PreflightScreen,
    })),
  },
  {
    group: 'Văn bản',
    path: '/versions',
    label: 'Phiên bản',
    icon: IconVersions,
    parts: true,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/versions/VersionsScreen.tsx')).VersionsScreen,
    })),
  },
  {
    group: null,
    path: '/hospital',
    label: 'Đơn vị & cài đặt',
    icon: IconBuildingHospital,
    parts: true,
    screen: lazy(async () => ({
      default: (await import('#renderer/screens/hospital/HospitalScreen.tsx')).HospitalScreen,
    })),
  },
]

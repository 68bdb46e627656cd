package jp.hersys.editions;

import java.time.LocalDate;
import java.util.List;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.session.ResultHandler;
import org.jspecify.annotations.Nullable;

/// Lays the cases that one edition counts beside those that another counts; see `CaseDifferenceMapper.xml`. Either may
/// be the earlier one by day and by moment. The nation means every publisher that the running transaction may see.
/// Call it inside {@link jp.hersys.audit.Access}.
@Mapper
public interface CaseDifferenceMapper {

    /// So many differing cases, in the order of publishers and numbers.
    List<CaseDifference> page(
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("first") Reach first,
            @Param("second") Reach second,
            @Param("filter") DifferenceFilter filter,
            @Param("offset") long offset,
            @Param("limit") int limit);

    /// How many cases differ.
    long count(
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("first") Reach first,
            @Param("second") Reach second,
            @Param("filter") DifferenceFilter filter);

    /// Every differing case in that order, one after the other: never all in memory.
    void each(
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("first") Reach first,
            @Param("second") Reach second,
            ResultHandler<CaseDifferenceRow> taker);

    /// Differing cases that agree in how, why and from which day to which day.
    ///
    /// @param beforeOn day of announcement in the first edition, null where they did not count there
    /// @param afterOn  day of announcement in the second edition, null where they do not count there
    record Group(
            CaseDifference.Kind kind,
            CaseDifference.Reason reason,
            @Nullable LocalDate beforeOn,
            @Nullable LocalDate afterOn,
            long cases) {}

    /// The differing cases in groups.
    List<Group> groups(
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("first") Reach first,
            @Param("second") Reach second);

    /// How many changed cases say something else of an item.
    record ItemCount(CaseItem item, long cases) {}

    /// The items that were changed; one case may have several.
    List<ItemCount> items(
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("first") Reach first,
            @Param("second") Reach second);

    /// What the differing cases add to a cell of a table, in one of the three ways in which tables are counted.
    ///
    /// @param grouping as SQL's `grouping(announced_on, residence_code, age_band_code, sex_code)`
    /// @param cases    cases that are in the cell now, less those that were in it before
    record Net(
            int grouping,
            @Nullable LocalDate announcedOn,
            @Nullable String residenceCode,
            @Nullable String ageBandCode,
            @Nullable String sexCode,
            long cases) {}

    /// What the differing cases add up to by day, by residence and age, and by sex.
    List<Net> net(
            @Param("publisher") LocalGovernmentCode publisher,
            @Param("first") Reach first,
            @Param("second") Reach second);
}

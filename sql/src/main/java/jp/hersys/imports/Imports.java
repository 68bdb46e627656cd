package jp.hersys.imports;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import jp.hersys.audit.Access;
import jp.hersys.files.FileStore;
import jp.hersys.jurisdictions.PublisherMapper;
import jp.hersys.register.PublisherLock;
import org.mybatis.spring.SqlSessionTemplate;

/// The parts of the door, wired together; their mappers stay inside this package.
///
/// @param files   where files come in
/// @param staging the first half: rows as read
/// @param intake  the second half: rows become versions of cases or of reported totals
/// @param queue   what waits
public record Imports(ImportFiles files, Staging staging, ListIntake intake, ImportMapper queue) {

    /// Wires the door.
    public static Imports of(
            DataSource dataSource,
            SqlSessionTemplate session,
            Access access,
            FileStore files,
            PublisherLock lock,
            Clock clock) {
        for (var mapper : new Class<?>[] {
            ImportMapper.class, StagingMapper.class, CaseIntakeMapper.class, TotalsIntakeMapper.class
        }) {
            session.getConfiguration().addMapper(mapper);
        }
        var imports = session.getMapper(ImportMapper.class);
        var staging = session.getMapper(StagingMapper.class);
        var statements = Map.<ImportKind, IntakeStatements>of(
                ImportKind.CASES, session.getMapper(CaseIntakeMapper.class),
                ImportKind.TOTALS, session.getMapper(TotalsIntakeMapper.class));
        var publishers = session.getMapper(PublisherMapper.class);
        return new Imports(
                new ImportFiles(access, files, imports, staging, clock),
                new Staging(dataSource, access, imports, staging),
                new ListIntake(access, imports, staging, statements, publishers, lock),
                imports);
    }
}

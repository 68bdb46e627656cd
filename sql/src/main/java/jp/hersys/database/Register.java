package jp.hersys.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import jp.hersys.accounts.AccountDesk;
import jp.hersys.accounts.AccountMapper;
import jp.hersys.accounts.SignIns;
import jp.hersys.audit.Access;
import jp.hersys.audit.AuditChain;
import jp.hersys.audit.AuditMapper;
import jp.hersys.calendar.Holidays;
import jp.hersys.calendar.WorkingDays;
import jp.hersys.counting.CountingDesk;
import jp.hersys.counting.CountingMapper;
import jp.hersys.editions.CaseDifferenceMapper;
import jp.hersys.editions.DifferenceDesk;
import jp.hersys.editions.EditionDesk;
import jp.hersys.editions.EditionMapper;
import jp.hersys.editions.EditionRunMapper;
import jp.hersys.editions.EditionRuns;
import jp.hersys.episodes.CareDesk;
import jp.hersys.episodes.CareMapper;
import jp.hersys.episodes.EmergencyDesk;
import jp.hersys.episodes.EmergencyMapper;
import jp.hersys.episodes.ProtectionDesk;
import jp.hersys.episodes.ProtectionMapper;
import jp.hersys.episodes.WorkListDesk;
import jp.hersys.episodes.WorkListMapper;
import jp.hersys.files.FileStore;
import jp.hersys.imports.ImportFiles;
import jp.hersys.imports.ImportMapper;
import jp.hersys.imports.ImportRows;
import jp.hersys.imports.Imports;
import jp.hersys.imports.ListIntake;
import jp.hersys.imports.Staging;
import jp.hersys.jurisdictions.HealthCentreMapper;
import jp.hersys.jurisdictions.PublisherMapper;
import jp.hersys.notifications.DraftDesk;
import jp.hersys.notifications.DraftMapper;
import jp.hersys.notifications.FormSwitchDesk;
import jp.hersys.notifications.FormSwitchMapper;
import jp.hersys.notifications.MergeDesk;
import jp.hersys.notifications.MergeMapper;
import jp.hersys.notifications.NotificationDesk;
import jp.hersys.notifications.NotificationIntake;
import jp.hersys.notifications.NotificationListMapper;
import jp.hersys.notifications.NotificationLists;
import jp.hersys.notifications.NotificationMapper;
import jp.hersys.notifications.NotificationPrinting;
import jp.hersys.organisations.OrganisationDesk;
import jp.hersys.organisations.OrganisationMapper;
import jp.hersys.persons.PersonDesk;
import jp.hersys.persons.PersonLinkMapper;
import jp.hersys.persons.PersonMapper;
import jp.hersys.persons.PersonRecordMapper;
import jp.hersys.persons.SamePersonDesk;
import jp.hersys.readings.ReadingMapper;
import jp.hersys.readings.Readings;
import jp.hersys.register.LockMapper;
import jp.hersys.register.PublisherLock;
import jp.hersys.schedule.Schedule;
import jp.hersys.schedule.ScheduleMapper;
import org.apache.ibatis.session.AutoMappingUnknownColumnBehavior;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/// The register of a data folder, opened: everything that the doors, jobs and screens work with. Wired by hand, so that
/// a command that only looks up a figure starts nothing else.
public final class Register implements AutoCloseable {

    private final Database database;
    private final Clock clock;
    private final PlatformTransactionManager transactions;
    private final SqlSessionTemplate session;
    private final Access access;
    private final PublisherLock lock;
    private final FileStore files;
    private final Imports imports;
    private final Schedule schedule;
    private final AuditChain auditChain;
    private final SignIns signIns;

    private Register(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.transactions = new JdbcTransactionManager(database.application());
        this.session = new SqlSessionTemplate(sessions(database.application()));
        this.access = new Access(transactions, session.getMapper(AuditMapper.class));
        this.auditChain = AuditChain.of(access, database.application(), session, clock);
        this.lock = new PublisherLock(session.getMapper(LockMapper.class), clock);
        this.files = FileStore.of(session, access, clock);
        this.imports = Imports.of(database.application(), session, access, files, lock, clock);
        this.signIns = SignIns.of(session, access, clock);
        this.schedule = new Schedule(
                access,
                session.getMapper(ScheduleMapper.class),
                editions(),
                session.getMapper(EditionRunMapper.class),
                new WorkingDays(Holidays.read()),
                clock);
    }

    /// Opens the register of `data`: starts PostgreSQL when nobody has, else visits the one that runs.
    ///
    /// @param poolSize connections at most
    /// @throws IllegalStateException when the database can neither be started nor reached
    public static Register open(Path data, int poolSize, Clock clock) {
        return over(FolderDatabase.open(data.toAbsolutePath().normalize(), poolSize, clock), clock);
    }

    /// Opens the register of a server that somebody else runs; its schema must be there, see {@link Migration}.
    ///
    /// @param poolSize connections at most
    /// @throws NotOpened when it cannot be reached, or must not be worked with
    public static Register open(Server server, int poolSize, Clock clock) {
        return over(ServerDatabase.open(server, poolSize), clock);
    }

    private static Register over(Database database, Clock clock) {
        try {
            RoleCheck.check(database.application());
            return new Register(database, clock);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    /// The application role's connections.
    public DataSource dataSource() {
        return database.application();
    }

    /// Transactions of {@link #dataSource}.
    public PlatformTransactionManager transactions() {
        return transactions;
    }

    /// The program's clock.
    public Clock clock() {
        return clock;
    }

    /// The one way to the records.
    public Access access() {
        return access;
    }

    /// Fixes moments.
    public PublisherLock lock() {
        return lock;
    }

    /// Bytes received and published.
    public FileStore files() {
        return files;
    }

    /// Where files come in.
    public ImportFiles importFiles() {
        return imports.files();
    }

    /// What became of the rows of a file.
    public ImportRows importRows() {
        return ImportRows.of(session, access);
    }

    /// The door's first half.
    public Staging staging() {
        return imports.staging();
    }

    /// The door's second half.
    public ListIntake listIntake() {
        return imports.intake();
    }

    /// The queue of the door.
    public ImportMapper importQueue() {
        return imports.queue();
    }

    /// Publishers and what is set for them.
    public PublisherMapper publishers() {
        return session.getMapper(PublisherMapper.class);
    }

    /// By which rule publishers count.
    public CountingDesk countingDesk() {
        return new CountingDesk(access, session, lock, clock);
    }

    /// Editions and their requests.
    public EditionMapper editions() {
        return session.getMapper(EditionMapper.class);
    }

    /// Where editions are asked for and handed out.
    public EditionDesk editionDesk() {
        return new EditionDesk(access, editions(), files, clock);
    }

    /// How the making of editions goes.
    public EditionRuns editionRuns() {
        return new EditionRuns(access, session.getMapper(EditionRunMapper.class));
    }

    /// When publishers publish by themselves.
    public Schedule schedule() {
        return schedule;
    }

    /// The chain that seals the audit.
    public AuditChain auditChain() {
        return auditChain;
    }

    /// Organisations and who works for them.
    public OrganisationMapper organisations() {
        return session.getMapper(OrganisationMapper.class);
    }

    /// Where organisations are made.
    public OrganisationDesk organisationDesk() {
        return new OrganisationDesk(access, session);
    }

    /// The door of notifications.
    public NotificationIntake notificationIntake() {
        return new NotificationIntake(access, session, lock, clock);
    }

    /// Where notifications are kept while they are typed.
    public DraftDesk draftDesk() {
        return new DraftDesk(access, session, clock);
    }

    /// Where prefectures decide about forms.
    public FormSwitchDesk formSwitchDesk() {
        return new FormSwitchDesk(access, session);
    }

    /// Where notifications are read and decided.
    public NotificationDesk notificationDesk() {
        return new NotificationDesk(access, session, lock, clock);
    }

    /// Where two notifications of one event are merged.
    public MergeDesk mergeDesk() {
        return new MergeDesk(access, session, lock, clock);
    }

    /// Where notifications are listed and searched.
    public NotificationLists notificationLists() {
        return new NotificationLists(access, session, clock);
    }

    /// Who reads many records without a task.
    public Readings readings() {
        return new Readings(access, session, clock);
    }

    /// Where health centres relate others and hand the care over.
    public CareDesk careDesk() {
        return new CareDesk(access, session, clock);
    }

    /// Where health centres say whom contractors follow up, and where these find them.
    public WorkListDesk workListDesk() {
        return new WorkListDesk(access, session, clock);
    }

    /// Where records are opened in an emergency, and that is signed.
    public EmergencyDesk emergencyDesk() {
        return new EmergencyDesk(access, session);
    }

    /// Where whereabouts are hidden.
    public ProtectionDesk protectionDesk() {
        return new ProtectionDesk(access, session, clock);
    }

    /// Where notifications are handed out to be printed.
    public NotificationPrinting notificationPrinting() {
        return new NotificationPrinting(access, session, clock);
    }

    /// Where persons are found and read.
    public PersonDesk personDesk() {
        return new PersonDesk(access, session, clock);
    }

    /// Where it is decided which records tell of one person.
    public SamePersonDesk samePersonDesk() {
        return new SamePersonDesk(access, session, clock);
    }

    /// Where accounts of staff are made.
    public AccountDesk accountDesk() {
        return AccountDesk.of(session, access, clock);
    }

    /// How staff sign in.
    public SignIns signIns() {
        return signIns;
    }

    /// Where editions are laid side by side.
    public DifferenceDesk differenceDesk() {
        return new DifferenceDesk(access, editions(), mapper(CaseDifferenceMapper.class));
    }

    /// Accounts of staff.
    public AccountMapper accounts() {
        return session.getMapper(AccountMapper.class);
    }

    /// A mapper that lives beside the job that uses it.
    public <T> T mapper(Class<T> type) {
        var configuration = session.getConfiguration();
        if (!configuration.hasMapper(type)) {
            configuration.addMapper(type);
        }
        return session.getMapper(type);
    }

    /// Does `ending` when the program is told to end (Ctrl-C), before PostgreSQL is stopped.
    public void atEndOfProgram(Runnable ending) {
        database.atEndOfProgram(ending);
    }

    /// Whether this program started PostgreSQL and will stop it.
    public boolean ownsDatabase() {
        return database.isOwner();
    }

    /// A connection of the role that owns the tables: for benchmarks and checks, never for the product's own work.
    public Connection asOwner() throws SQLException {
        return database.asOwner();
    }

    @Override
    public void close() {
        database.close();
    }

    private static SqlSessionFactory sessions(DataSource dataSource) {
        try {
            var configuration = new org.apache.ibatis.session.Configuration();
            configuration.setMapUnderscoreToCamelCase(true);
            configuration.setArgNameBasedConstructorAutoMapping(true);
            configuration.setAutoMappingUnknownColumnBehavior(AutoMappingUnknownColumnBehavior.NONE);
            configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
            TypeHandlers.register(configuration.getTypeHandlerRegistry());
            var factory = new SqlSessionFactoryBean();
            factory.setDataSource(dataSource);
            factory.setConfiguration(configuration);
            var sessions = factory.getObject();
            for (var mapper : new Class<?>[] {
                AuditMapper.class,
                LockMapper.class,
                PublisherMapper.class,
                EditionMapper.class,
                AccountMapper.class,
                EditionRunMapper.class,
                ScheduleMapper.class,
                OrganisationMapper.class,
                PersonMapper.class,
                PersonRecordMapper.class,
                PersonLinkMapper.class,
                NotificationMapper.class,
                CountingMapper.class,
                NotificationListMapper.class,
                FormSwitchMapper.class,
                DraftMapper.class,
                MergeMapper.class,
                ReadingMapper.class,
                CareMapper.class,
                HealthCentreMapper.class,
                EmergencyMapper.class,
                ProtectionMapper.class,
                WorkListMapper.class
            }) {
                configuration.addMapper(mapper);
            }
            return java.util.Objects.requireNonNull(sessions);
        } catch (Exception failure) {
            throw new IllegalStateException("The statements of the register could not be read.", failure);
        }
    }
}
